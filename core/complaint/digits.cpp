#include "core/complaint/digits.h"

#include "core/basics/utf8.h"

namespace fengqiao {

std::optional<unsigned> digit_value(char32_t code_point) {
    if (code_point >= U'0' && code_point <= U'9') return code_point - U'0';
    if (code_point >= U'\uFF10' && code_point <= U'\uFF19') return code_point - U'\uFF10';
    return std::nullopt;
}

bool is_digit_separator(char32_t code_point) {
    switch (code_point) {
    case U' ':
    case U'\t':
    case U'-':
    case U'\u00A0': // no-break space
    case U'\u200B': // zero width space
    case U'\u2212': // minus
    case U'\u3000': // ideographic space
    case U'\uFF0D': // full-width hyphen
    case U'\uFEFF': return true;
    }
    return code_point >= U'\u2010' && code_point <= U'\u2015'; // hyphens and dashes
}

std::optional<std::string> digits_only(std::string_view text) {
    std::string digits;
    for (const char32_t point : code_points(text)) {
        if (const auto value = digit_value(point))
            digits += static_cast<char>('0' + *value);
        else if (!is_digit_separator(point))
            return std::nullopt;
    }
    return digits;
}

} // namespace fengqiao
