#include "core/speech/said_number.h"

#include "core/speech/chinese_number.h"

#include <charconv>

namespace fengqiao {
namespace {

// What two of is 两: things, and spans of time. 2月 and 第2步 stay 二.
constexpr std::u32string_view counted = U"个天句字件次位张条家项遍秒步笔年小分种台本份层";

std::uint64_t value_of(std::string_view digits) {
    std::uint64_t value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return fault == std::errc{} && end == digits.data() + digits.size() ? value : 0;
}

bool counts_two(const WrittenNumber& number, std::u32string_view sentence) {
    if (number.characters != "2" || !number.fraction.empty() || number.percent) return false;
    if (number.begin > 0 && sentence[number.begin - 1] == U'第') return false;
    std::size_t next = number.begin + number.length;
    while (next < sentence.size() && sentence[next] == U' ')
        ++next;
    return next < sentence.size() && counted.find(sentence[next]) != std::u32string_view::npos;
}

// Longer than any quantity that can be held: it is spelled.
bool is_too_long(const WrittenNumber& number) {
    return number.characters.size() > 15;
}

std::string chinese_quantity_of(const WrittenNumber& number) {
    if (is_too_long(number)) return chinese_digits(number.characters);
    std::string text = chinese_quantity(value_of(number.characters));
    if (!number.fraction.empty()) text += "点" + chinese_year(number.fraction);
    return number.percent ? "百分之" + text : text;
}

std::string chinese_clock(std::string_view clock) {
    const auto colon = clock.find(':');
    const std::uint64_t minutes = value_of(clock.substr(colon + 1));
    const std::string hour = chinese_quantity(value_of(clock.substr(0, colon))) + "点";
    if (minutes == 0) return hour + "整";
    return hour + (minutes < 10 ? "零" : "") + chinese_quantity(minutes) + "分";
}

std::string chinese_line(std::string_view characters) {
    std::string text;
    for (const char one : characters) {
        if (one == ' ')
            text += "，";
        else if (one == '*')
            text += "星";
        else if (one >= 'A')
            text += std::string{" "} + one + " ";
        else
            text += chinese_digits(std::string_view{&one, 1});
    }
    return text;
}

std::string in_chinese(const WrittenNumber& number, std::u32string_view sentence) {
    switch (number.shape) {
    case NumberShape::Line: return chinese_line(number.characters);
    case NumberShape::Year: return chinese_year(number.characters);
    case NumberShape::Clock: return chinese_clock(number.characters);
    case NumberShape::Money: return (number.negative ? "负" : "") + chinese_quantity_of(number) + "元";
    case NumberShape::Quantity: return counts_two(number, sentence) ? "两" : chinese_quantity_of(number);
    }
    std::unreachable();
}

std::string english_line(std::string_view characters) {
    std::string text;
    for (const char one : characters) {
        if (one == ' ') {
            text += ",";
            continue;
        }
        if (!text.empty()) text += ' ';
        text += one == '*' ? "star" : std::string(1, one);
    }
    return text;
}

std::string english_quantity(const WrittenNumber& number) {
    std::string text = number.characters;
    if (!number.fraction.empty()) text += "." + number.fraction;
    return number.percent ? text + " percent" : text;
}

std::string english_clock(std::string_view clock) {
    const auto colon = clock.find(':');
    const std::string hour = std::to_string(value_of(clock.substr(0, colon)));
    const std::string_view minutes = clock.substr(colon + 1);
    if (minutes == "00") return hour + " o'clock";
    if (minutes.front() == '0') return hour + " oh " + std::string(1, minutes.back());
    return hour + " " + std::string{minutes};
}

std::string in_english(const WrittenNumber& number) {
    switch (number.shape) {
    case NumberShape::Line: return english_line(number.characters);
    case NumberShape::Year: return number.characters;
    case NumberShape::Clock: return english_clock(number.characters);
    case NumberShape::Money: return (number.negative ? "minus " : "") + english_quantity(number) + " yuan";
    case NumberShape::Quantity: return english_quantity(number);
    }
    std::unreachable();
}

} // namespace

std::string said_number(const WrittenNumber& number, std::u32string_view sentence, Language language) {
    return language == Language::Chinese ? in_chinese(number, sentence) : in_english(number);
}

} // namespace fengqiao
