#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fengqiao {

// True when every byte belongs to a well-formed UTF-8 sequence: no overlong forms, no surrogates, nothing
// above U+10FFFF.
bool is_utf8(std::string_view text);

// The code points of well-formed text; an ill-formed byte becomes U+FFFD and never stops the reading.
std::vector<char32_t> code_points(std::string_view text);

void append_utf8(std::string& text, char32_t code_point);

// How many code points `text` holds.
std::size_t length_in_code_points(std::string_view text);

} // namespace fengqiao
