#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fengqiao {

// 1234 as a quantity: 一千二百三十四.
std::string chinese_quantity(std::uint64_t number);
// 95588 as a number of a line, digit by digit: 九五五八八. One is 幺, as on the phone.
std::string chinese_digits(std::string_view digits);
// 2026 as a year: 二零二六.
std::string chinese_year(std::string_view digits);

} // namespace fengqiao
