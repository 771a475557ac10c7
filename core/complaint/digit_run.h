#pragma once

#include <span>
#include <string>
#include <vector>

namespace fengqiao {

// Digits that stand together without anything between them.
struct DigitGroup {
    std::size_t begin{}, end{}; // code points of the text; `end` counts the X when there is one
    std::string digits;         // ASCII
    bool has_x{false};          // an X follows, as at the end of an identity number
    bool settled{false};        // known to be harmless, or to be hidden already
};

// Groups with nothing but a few spaces or hyphens between them.
using DigitRun = std::vector<DigitGroup>;

std::vector<DigitRun> digit_runs(std::span<const char32_t> text);

// Neighbouring groups read as one number.
struct JoinedDigits {
    std::string digits;
    std::vector<std::size_t> sizes; // of the groups
    bool has_x{false};
};
JoinedDigits join(std::span<const DigitGroup> groups);

enum class Meaning { Private, Harmless, Undecided };

// What a number of one group, or of several, must be taken for.
Meaning meaning_of_identity(const JoinedDigits& number); // identity and mobile numbers
Meaning meaning_of_card(const JoinedDigits& number);     // cards and complaint numbers; dates and times
bool is_spelt_date(const JoinedDigits& number);          // 2026-11-23, 2026 1 5

} // namespace fengqiao
