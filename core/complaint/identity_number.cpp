#include "core/complaint/identity_number.h"

#include "core/basics/date.h"

#include <algorithm>
#include <array>

namespace fengqiao {
namespace {

constexpr std::array<unsigned, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view check_characters = "10X98765432";

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// The first digit of a place of registration is 1 to 8 (GB/T 2260; 8 from Taiwan to Macao).
bool is_region(std::string_view digits) {
    return digits[0] >= '1' && digits[0] <= '8';
}

} // namespace

bool is_real_day(std::string_view digits) {
    if (digits.size() != 8 || !all_digits(digits)) return false;
    if (!digits.starts_with("19") && !digits.starts_with("20")) return false;
    const std::string day = std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4, 2)) + "-" +
                            std::string(digits.substr(6));
    return parse_iso_date(day).has_value();
}

bool has_identity_number_shape(std::string_view text) {
    if (text.size() != 18 || !all_digits(text.substr(0, 17)) || !is_region(text)) return false;
    const char last = text[17];
    return ((last >= '0' && last <= '9') || last == 'X' || last == 'x') && is_real_day(text.substr(6, 8));
}

bool is_identity_number(std::string_view text) {
    if (!has_identity_number_shape(text)) return false;
    unsigned sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * static_cast<unsigned>(text[i] - '0');
    const char last = text[17] == 'x' ? 'X' : text[17];
    return check_characters[sum % 11] == last;
}

bool is_old_identity_number(std::string_view digits) {
    return digits.size() == 15 && all_digits(digits) && is_region(digits) &&
           is_real_day("19" + std::string(digits.substr(6, 6)));
}

} // namespace fengqiao
