#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fengqiao {

// 0 to 9 for an ASCII or a full-width digit.
std::optional<unsigned> digit_value(char32_t code_point);
// Spaces and hyphens of every width that people and input methods put between digits.
bool is_digit_separator(char32_t code_point);

// The ASCII digits of a text that holds nothing but digits and separators; nullopt for anything else.
std::optional<std::string> digits_only(std::string_view text);

} // namespace fengqiao
