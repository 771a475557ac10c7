#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fengqiao {

// A mobile number of mainland China: eleven digits, 1 and then 3 to 9. Personal data: only tail() is ever
// shown to somebody who has not proved who they are.
class PhoneNumber {
public:
    // Spaces, hyphens and full-width digits are put right; +86 is not accepted, the pad has no plus.
    static std::optional<PhoneNumber> parse(std::string_view text);

    [[nodiscard]] const std::string& digits() const { return digits_; }
    [[nodiscard]] std::string grouped() const; // 138 1234 5678
    [[nodiscard]] std::string tail() const;    // 5678
    [[nodiscard]] std::string masked() const;  // 138****5678

    friend bool operator==(const PhoneNumber&, const PhoneNumber&) = default;

private:
    explicit PhoneNumber(std::string digits) : digits_{std::move(digits)} {}
    std::string digits_;
};

inline constexpr std::size_t phone_length = 11;

// Exactly eleven ASCII digits of the right shape.
bool is_mobile_number(std::string_view digits);

} // namespace fengqiao
