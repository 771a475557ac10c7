#pragma once

#include "core/basics/random.h"

#include <optional>
#include <string>
#include <string_view>

namespace fengqiao {

// The number a customer carries away: twelve digits spoken in 4-4-4, eleven by chance and Damm's check digit,
// which finds every single wrong digit and every swap of two neighbours. Never a counter: a rolled-back disk
// would repeat it (DECISIONS 8). It finds a case; what a case IS is its case id.
class ComplaintNumber {
public:
    static ComplaintNumber make(Random& random);
    // Spaces, hyphens and full-width digits are put right. nullopt unless twelve digits remain and the check
    // holds.
    static std::optional<ComplaintNumber> parse(std::string_view text);

    [[nodiscard]] const std::string& digits() const { return digits_; }
    [[nodiscard]] std::string grouped() const; // 1234 5678 9012

    friend auto operator<=>(const ComplaintNumber&, const ComplaintNumber&) = default;

private:
    explicit ComplaintNumber(std::string digits) : digits_{std::move(digits)} {}
    std::string digits_;
};

inline constexpr std::size_t complaint_number_length = 12;

// Stands for the last four digits of the phone where a complaint is anonymous (DECISIONS 8).
class PickUpCode {
public:
    static PickUpCode make(Random& random);
    static std::optional<PickUpCode> parse(std::string_view text); // exactly four digits

    [[nodiscard]] const std::string& digits() const { return digits_; }

    friend bool operator==(const PickUpCode&, const PickUpCode&) = default;

private:
    explicit PickUpCode(std::string digits) : digits_{std::move(digits)} {}
    std::string digits_;
};

// The ten characters on paper that prove what was filed, as they are spoken: 5-5.
std::string grouped_receipt_code(std::string_view code);

// Damm's check: the state after `digit`, beginning at 0; a number with its check digit ends at 0.
unsigned damm_step(unsigned state, unsigned digit); // both 0 to 9

} // namespace fengqiao
