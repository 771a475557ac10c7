#include "core/receipt/scanned.h"

#include "core/complaint/number.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::string_view heading = "FQ1:";
constexpr std::size_t receipt_code_length = 10;

char upper(char sign) {
    return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
}

// A scanner types as a keyboard does, and somebody may have pressed its capitals key.
bool starts_as_ours(std::string_view text) {
    return text.size() >= heading.size() &&
           std::ranges::equal(text.substr(0, heading.size()), heading, {}, upper);
}

// Crockford's signs: no I, L, O, U.
bool is_receipt_code(std::string_view text) {
    constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    return text.size() == receipt_code_length &&
           std::ranges::all_of(text, [&](char sign) { return signs.contains(upper(sign)); });
}

} // namespace

std::optional<std::string> number_scanned(std::string_view text) {
    if (starts_as_ours(text)) {
        text.remove_prefix(heading.size());
        const auto colon = text.find(':');
        if (colon == std::string_view::npos || !is_receipt_code(text.substr(colon + 1))) return std::nullopt;
        text = text.substr(0, colon);
    }
    const bool only_digits = text.size() == complaint_number_length &&
                             std::ranges::all_of(text, [](char sign) { return sign >= '0' && sign <= '9'; });
    const auto number = only_digits ? ComplaintNumber::parse(text) : std::nullopt;
    return number ? std::optional{number->digits()} : std::nullopt;
}

} // namespace fengqiao
