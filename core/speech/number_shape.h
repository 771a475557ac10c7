#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fengqiao {

// What a number in a sentence is, by how it is written and by what stands around it.
enum class NumberShape {
    Line,     // of a case, a phone, a code: its digits one by one
    Year,     // 2026年
    Clock,    // 09:06
    Money,    // ¥1,234.50
    Quantity, // everything else, with or without a fraction
};

struct WrittenNumber {
    NumberShape shape{};
    std::size_t begin{}, length{}; // in the sentence
    std::string characters;        // digits; of a line also its letters, stars, and a space between groups
    std::string fraction;          // of money and quantities, without the nought at its end
    bool percent{false};
    bool negative{false};
};

// The number that begins exactly there, or nullopt.
std::optional<WrittenNumber> number_at(std::u32string_view text, std::size_t at);

} // namespace fengqiao
