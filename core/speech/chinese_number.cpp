#include "core/speech/chinese_number.h"

#include <array>

namespace fengqiao {
namespace {

constexpr std::array<std::string_view, 10> digit_words{"零", "一", "二", "三", "四",
                                                       "五", "六", "七", "八", "九"};
constexpr std::string_view pair = "两";
constexpr std::array<std::string_view, 4> places{"", "十", "百", "千"};
constexpr std::array<std::string_view, 5> groups{"", "万", "亿", "万亿", "亿亿"};

// Below ten thousand. `gap` is said before it when something greater stands in front.
std::string group_words(std::uint64_t number) {
    std::string text;
    bool gap = false;
    for (int place = 3; place >= 0; --place) {
        const std::uint64_t unit = place == 3 ? 1000 : place == 2 ? 100 : place == 1 ? 10 : 1;
        const std::uint64_t digit = number / unit % 10;
        if (digit == 0) {
            gap = gap || !text.empty();
            continue;
        }
        if (gap) text += "零";
        gap = false;
        text += digit == 2 && place == 3 ? pair : digit_words[digit]; // 两千, and 二百, 二十
        text += places[static_cast<std::size_t>(place)];
    }
    return text;
}

std::string one_by_one(std::string_view digits, std::string_view one) {
    std::string text;
    for (const char digit : digits)
        if (digit >= '0' && digit <= '9')
            text += digit == '1' ? one : digit_words[static_cast<std::size_t>(digit - '0')];
    return text;
}

} // namespace

std::string chinese_quantity(std::uint64_t number) {
    if (number == 0) return "零";
    std::array<std::uint64_t, groups.size()> parts{};
    std::uint64_t rest = number;
    for (std::uint64_t& part : parts) {
        part = rest % 10'000;
        rest /= 10'000;
    }
    std::string text;
    bool gap = false;
    for (std::size_t at = parts.size(); at-- > 0;) {
        if (parts[at] == 0) {
            gap = gap || !text.empty();
            continue;
        }
        if (!text.empty() && (gap || parts[at] < 1000)) text += "零";
        gap = false;
        text += parts[at] == 2 && at > 0 ? std::string{pair} : group_words(parts[at]); // 两万
        text += groups[at];
    }
    // 12 is 十二, not 一十二.
    if (number >= 10 && number < 20) text.erase(0, digit_words[1].size());
    return text;
}

std::string chinese_digits(std::string_view digits) {
    return one_by_one(digits, "幺");
}

std::string chinese_year(std::string_view digits) {
    return one_by_one(digits, "一");
}

} // namespace fengqiao
