#include "core/complaint/number.h"

#include "core/basics/check.h"
#include "core/complaint/digits.h"

namespace fengqiao {
namespace {

// A totally anti-symmetric quasigroup of order ten with zeros on its diagonal (H. M. Damm, 2004).
constexpr unsigned quasigroup[10][10] = {{0, 3, 1, 7, 5, 9, 8, 6, 4, 2}, {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
                                         {4, 2, 0, 6, 8, 7, 1, 3, 5, 9}, {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
                                         {6, 1, 2, 3, 0, 4, 5, 9, 7, 8}, {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
                                         {5, 8, 6, 9, 7, 2, 0, 1, 3, 4}, {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
                                         {9, 4, 3, 8, 6, 1, 7, 2, 0, 5}, {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}};

unsigned damm_state(std::string_view digits) {
    unsigned state = 0;
    for (const char digit : digits)
        state = damm_step(state, static_cast<unsigned>(digit - '0'));
    return state;
}

std::string random_digits(Random& random, std::size_t count) {
    std::string digits;
    while (digits.size() < count)
        digits += static_cast<char>('0' + random.below(10));
    return digits;
}

} // namespace

unsigned damm_step(unsigned state, unsigned digit) {
    check(state < 10 && digit < 10, "a check digit is worked out of decimal digits");
    return quasigroup[state][digit];
}

ComplaintNumber ComplaintNumber::make(Random& random) {
    std::string digits = random_digits(random, complaint_number_length - 1);
    // The diagonal is zero, so the state itself is the digit that brings it back to zero.
    digits += static_cast<char>('0' + damm_state(digits));
    return ComplaintNumber(std::move(digits));
}

std::optional<ComplaintNumber> ComplaintNumber::parse(std::string_view text) {
    auto digits = digits_only(text);
    if (!digits || digits->size() != complaint_number_length || damm_state(*digits) != 0) return std::nullopt;
    return ComplaintNumber(std::move(*digits));
}

std::string ComplaintNumber::grouped() const {
    return digits_.substr(0, 4) + " " + digits_.substr(4, 4) + " " + digits_.substr(8);
}

PickUpCode PickUpCode::make(Random& random) {
    return PickUpCode(random_digits(random, 4));
}

std::optional<PickUpCode> PickUpCode::parse(std::string_view text) {
    auto digits = digits_only(text);
    if (!digits || digits->size() != 4) return std::nullopt;
    return PickUpCode(std::move(*digits));
}

std::string grouped_receipt_code(std::string_view code) {
    if (code.size() <= 5) return std::string(code);
    return std::string(code.substr(0, 5)) + "-" + std::string(code.substr(5));
}

} // namespace fengqiao
