#include "core/speech/number_shape.h"

#include <algorithm>
#include <array>

namespace fengqiao {
namespace {

using Characters = std::u32string_view;

constexpr std::size_t line_digits_min = 5; // 95588; fewer are a quantity
constexpr std::array emergency{"110", "119", "120", "122"};

bool is_digit(char32_t character) {
    return character >= '0' && character <= '9';
}
bool is_code(char32_t character) {
    return is_digit(character) || (character >= 'A' && character <= 'Z') || character == '*';
}

std::size_t run(Characters text, std::size_t at, bool (*belongs)(char32_t)) {
    std::size_t end = at;
    while (end < text.size() && belongs(text[end]))
        ++end;
    return end - at;
}

std::string narrow(Characters text) {
    std::string plain;
    for (const char32_t character : text)
        plain += static_cast<char>(character);
    return plain;
}

bool follows(Characters text, std::size_t at, Characters words) {
    return at <= text.size() && text.substr(at).starts_with(words);
}

// 4829 1033 7715, 400-820-1111, 138****8000, 7H2MQ 9XK4T: groups of characters that are only ever spelled.
std::optional<WrittenNumber> line_at(Characters text, std::size_t at) {
    WrittenNumber line{.shape = NumberShape::Line, .begin = at};
    std::size_t end = at, groups = 0;
    bool letters = false, digits = false;
    for (;;) {
        const std::size_t length = run(text, end, is_code);
        if (length == 0) break;
        const std::string group = narrow(text.substr(end, length));
        const bool any_digit = std::ranges::any_of(group, [](char c) { return c >= '0' && c <= '9'; });
        if (!any_digit || (groups > 0 && length < 3)) break;
        letters = letters || std::ranges::any_of(group, [](char c) { return c == '*' || c >= 'A'; });
        digits = true;
        line.characters += (groups > 0 ? " " : "") + group;
        ++groups;
        end += length;
        line.length = end - at;
        const bool parted = end + 1 < text.size() && (text[end] == ' ' || text[end] == '-');
        if (!parted) break;
        ++end;
    }
    const bool long_enough = line.characters.size() >= line_digits_min;
    const bool short_line = std::ranges::find(emergency, line.characters) != emergency.end() && at > 0 &&
                            Characters{U"打拨线是警、 "}.find(text[at - 1]) != Characters::npos;
    if (!digits || (!letters && !short_line && !long_enough)) return std::nullopt;
    // 12345.67, 10000元: long, and a quantity all the same.
    const std::size_t after = at + line.length;
    const bool measured = groups == 1 && after < text.size() &&
                          (Characters{U"元万亿件个人次天字,.:%"}.find(text[after]) != Characters::npos);
    const bool goes_on = measured && Characters{U",.:"}.find(text[after]) != Characters::npos &&
                         !(after + 1 < text.size() && is_digit(text[after + 1]));
    if (measured && !goes_on && !letters) return std::nullopt;
    return line;
}

std::optional<WrittenNumber> clock_at(Characters text, std::size_t at) {
    const std::size_t hours = run(text, at, is_digit);
    if (hours < 1 || hours > 2 || at + hours >= text.size() || text[at + hours] != ':') return std::nullopt;
    if (run(text, at + hours + 1, is_digit) != 2) return std::nullopt;
    return WrittenNumber{.shape = NumberShape::Clock,
                         .begin = at,
                         .length = hours + 3,
                         .characters = narrow(text.substr(at, hours + 3))};
}

// 1,234.50 and what is said after it.
WrittenNumber quantity_at(Characters text, std::size_t at) {
    WrittenNumber number{.shape = NumberShape::Quantity, .begin = at};
    std::size_t end = at;
    while (end < text.size() &&
           (is_digit(text[end]) || (text[end] == ',' && run(text, end + 1, is_digit) == 3))) {
        if (is_digit(text[end])) number.characters += static_cast<char>(text[end]);
        ++end;
    }
    if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
        const std::size_t digits = run(text, end + 1, is_digit);
        number.fraction = narrow(text.substr(end + 1, digits));
        end += digits + 1;
        number.fraction.erase(number.fraction.find_last_not_of('0') + 1);
    }
    if (end < text.size() && text[end] == '%') {
        number.percent = true;
        ++end;
    }
    number.length = end - at;
    if (number.characters.size() == 4 && number.fraction.empty() && follows(text, end, U"年"))
        number.shape = NumberShape::Year;
    return number;
}

} // namespace

std::optional<WrittenNumber> number_at(Characters text, std::size_t at) {
    std::size_t begin = at;
    const bool negative = begin + 1 < text.size() && text[begin] == '-' && text[begin + 1] == U'¥';
    if (negative) ++begin;
    const bool money = begin + 1 < text.size() && text[begin] == U'¥' && is_digit(text[begin + 1]);
    if (money) {
        WrittenNumber number = quantity_at(text, begin + 1);
        number.shape = NumberShape::Money;
        number.negative = negative;
        number.begin = at;
        number.length += begin + 1 - at;
        return number;
    }
    if (at >= text.size()) return std::nullopt;
    const bool inside_a_word = at > 0 && text[at - 1] < 0x80 && is_code(text[at - 1]);
    if (!inside_a_word)
        if (auto line = line_at(text, at)) return line;
    if (!is_digit(text[at])) return std::nullopt;
    if (auto clock = clock_at(text, at)) return clock;
    return quantity_at(text, at);
}

} // namespace fengqiao
