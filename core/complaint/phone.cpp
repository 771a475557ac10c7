#include "core/complaint/phone.h"

#include "core/complaint/digits.h"

#include <algorithm>

namespace fengqiao {

bool is_mobile_number(std::string_view digits) {
    return digits.size() == phone_length && digits[0] == '1' && digits[1] >= '3' && digits[1] <= '9' &&
           std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<PhoneNumber> PhoneNumber::parse(std::string_view text) {
    auto digits = digits_only(text);
    if (!digits || !is_mobile_number(*digits)) return std::nullopt;
    return PhoneNumber(std::move(*digits));
}

std::string PhoneNumber::grouped() const {
    return digits_.substr(0, 3) + " " + digits_.substr(3, 4) + " " + digits_.substr(7);
}

std::string PhoneNumber::tail() const {
    return digits_.substr(7);
}

std::string PhoneNumber::masked() const {
    return digits_.substr(0, 3) + "****" + tail();
}

} // namespace fengqiao
