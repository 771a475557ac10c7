#include "core/complaint/digit_run.h"

#include "core/complaint/digits.h"
#include "core/complaint/identity_number.h"
#include "core/complaint/masking.h"
#include "core/complaint/number.h"
#include "core/complaint/phone.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::size_t separators_max = 3;

bool is_x(char32_t point) {
    return point == U'X' || point == U'x' || point == U'\uFF38' || point == U'\uFF58';
}

// The four characters after **** are what was left of a number hidden before. Only four: a lone star in front
// of a whole card number must not save it from being hidden.
bool is_hidden_tail(std::span<const char32_t> text, std::size_t begin) {
    return begin >= 4 &&
           std::ranges::all_of(text.subspan(begin - 4, 4), [](char32_t c) { return c == U'*'; });
}

DigitGroup read_group(std::span<const char32_t> text, std::size_t begin) {
    DigitGroup group{.begin = begin, .end = begin, .digits = {}};
    while (group.end < text.size()) {
        const auto value = digit_value(text[group.end]);
        if (!value) break;
        group.digits += static_cast<char>('0' + *value);
        ++group.end;
    }
    group.has_x = group.end < text.size() && is_x(text[group.end]);
    if (group.has_x) ++group.end;
    group.settled = group.end - begin == 4 && is_hidden_tail(text, begin);
    return group;
}

bool continues(std::span<const char32_t> text, const DigitGroup& last, std::size_t begin) {
    if (last.has_x || begin - last.end > separators_max) return false;
    return std::ranges::all_of(text.subspan(last.end, begin - last.end), is_digit_separator);
}

// Groups of four with a rest of one to four, as cards and complaint numbers are printed.
bool in_fours(const std::vector<std::size_t>& sizes) {
    return std::ranges::all_of(sizes.begin(), sizes.end() - 1, [](std::size_t size) { return size == 4; }) &&
           sizes.back() <= 4;
}

bool is_mobile(const JoinedDigits& number) {
    std::string_view digits = number.digits;
    if (number.sizes.size() == 1) {
        if (digits.size() == phone_length + 4 && digits.starts_with("0086")) digits.remove_prefix(4);
        if (digits.size() == phone_length + 2 && digits.starts_with("86")) digits.remove_prefix(2);
        return is_mobile_number(digits);
    }
    using Sizes = std::vector<std::size_t>;
    const bool as_spoken = number.sizes == Sizes{3, 4, 4} || number.sizes == Sizes{4, 4, 3} ||
                           number.sizes == Sizes{3, 8} || number.sizes == Sizes{7, 4};
    return as_spoken && is_mobile_number(digits);
}

// YYYYMMDDhhmm or YYYYMMDDhhmmss: the time of a transaction as a machine prints it.
bool is_time_stamp(std::string_view digits) {
    if ((digits.size() != 12 && digits.size() != 14) || !is_real_day(digits.substr(0, 8))) return false;
    if (digits.substr(8, 2) > "23" || digits.substr(10, 2) > "59") return false;
    return digits.size() == 12 || digits.substr(12) <= "59";
}

bool is_card_shape(const JoinedDigits& number) {
    const std::size_t length = number.digits.size();
    if (number.sizes.size() == 1 || in_fours(number.sizes)) return true;
    const bool no_crumbs = std::ranges::all_of(number.sizes, [](std::size_t size) { return size >= 3; });
    return length >= 15 && no_crumbs;
}

} // namespace

std::vector<DigitRun> digit_runs(std::span<const char32_t> text) {
    std::vector<DigitRun> runs;
    for (std::size_t at = 0; at < text.size();) {
        if (!digit_value(text[at])) {
            ++at;
            continue;
        }
        DigitGroup group = read_group(text, at);
        at = group.end;
        if (runs.empty() || !continues(text, runs.back().back(), group.begin)) runs.emplace_back();
        runs.back().push_back(std::move(group));
    }
    return runs;
}

JoinedDigits join(std::span<const DigitGroup> groups) {
    JoinedDigits joined;
    for (const DigitGroup& group : groups) {
        joined.digits += group.digits;
        joined.sizes.push_back(group.digits.size());
        joined.has_x = group.has_x;
    }
    return joined;
}

Meaning meaning_of_identity(const JoinedDigits& number) {
    const std::string identity = number.has_x ? number.digits + "X" : number.digits;
    if (has_identity_number_shape(identity) || is_mobile(number)) return Meaning::Private;
    const bool old_shape = number.sizes.size() == 1 || number.sizes == std::vector<std::size_t>{6, 6, 3};
    return old_shape && is_old_identity_number(number.digits) ? Meaning::Private : Meaning::Undecided;
}

Meaning meaning_of_card(const JoinedDigits& number) {
    const std::size_t length = number.digits.size();
    const bool ours = (number.sizes.size() == 1 || in_fours(number.sizes)) &&
                      ComplaintNumber::parse(number.digits).has_value();
    if (ours || (number.sizes.size() == 1 && is_time_stamp(number.digits))) return Meaning::Harmless;
    if (length < 12 || length > 19) return Meaning::Undecided;
    const bool whole = number.sizes.size() == 1 || in_fours(number.sizes) ||
                       (number.sizes.size() == 2 && number.sizes[0] == 6);
    if (whole && (length == 16 || length == 19)) return Meaning::Private;
    // No card begins with a zero, but an area code does.
    const bool luhn = number.digits[0] != '0' && holds_luhn(number.digits);
    return luhn && is_card_shape(number) ? Meaning::Private : Meaning::Undecided;
}

bool is_spelt_date(const JoinedDigits& number) {
    if (number.sizes.size() != 3 || number.sizes[0] != 4 || number.sizes[1] > 2 || number.sizes[2] > 2)
        return false;
    const auto two = [](std::string_view digits) {
        return (digits.size() == 1 ? "0" : "") + std::string(digits);
    };
    const std::string_view digits = number.digits;
    return is_real_day(std::string(digits.substr(0, 4)) + two(digits.substr(4, number.sizes[1])) +
                       two(digits.substr(4 + number.sizes[1])));
}

} // namespace fengqiao
