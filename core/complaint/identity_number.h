#pragma once

#include <string_view>

namespace fengqiao {

// A citizen's identity number (GB 11643-1999): seventeen digits with a day of birth that exists, and a check
// character 0-9 or X by ISO 7064 MOD 11-2. Never asked for at the glass; recognised so that it can be hidden.
bool is_identity_number(std::string_view text);

// The same without looking at the check character: a mistyped number is as private as a right one.
bool has_identity_number_shape(std::string_view text);

// The fifteen digits of the first generation, with a day of birth in the twentieth century that exists.
bool is_old_identity_number(std::string_view digits);

// Eight digits YYYYMMDD of a day that exists between 1900 and 2099.
bool is_real_day(std::string_view digits);

} // namespace fengqiao
