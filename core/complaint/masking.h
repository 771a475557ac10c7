#pragma once

#include <string>
#include <string_view>

namespace fengqiao {

// Free text as it may be kept: every bank card, identity and mobile number in it becomes **** and its last
// four characters, so that staff can still tell which card was meant (PIPL Arts. 6 and 28). Full-width digits
// count as digits, and up to three spaces or hyphens may stand between them.
//   hidden:   12 to 19 digits that hold Luhn's check, any 16 or 19 digits, identity numbers of 18 and 15
//   characters
//             even when mistyped in the check character, mobile numbers with or without 86
//   readable: amounts, dates, times, short codes, service numbers, and our own complaint numbers (twelve
//   digits
//             with a right check digit), which a customer may well quote
// Hiding twice changes nothing. Text that is not UTF-8 must not come here: validate() refuses it first.
std::string mask_private_numbers(std::string_view text);

// Luhn's check (ISO/IEC 7812-1) over ASCII digits.
bool holds_luhn(std::string_view digits);

} // namespace fengqiao
