#include "app/headquarters/case_files/import_cells.h"

#include "core/complaint/number.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace fengqiao::headquarters {
namespace {

constexpr std::size_t number_length_max = 32;
constexpr std::size_t yuan_digits_max = 14;

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

bool may_stand_in_number(char byte) {
    return is_digit(byte) || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == '-' ||
           byte == '_' || byte == '.';
}

std::optional<std::int64_t> whole_number(std::string_view digits, std::size_t length_max) {
    if (digits.empty() || digits.size() > length_max || !std::ranges::all_of(digits, is_digit))
        return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string two_digits(std::string_view digits) {
    return digits.size() == 1 ? "0" + std::string{digits} : std::string{digits};
}

struct RatingWord {
    Satisfaction level{};
    std::string_view digit, zh;
};
constexpr std::array<RatingWord, 5> rating_words{{{Satisfaction::VeryBad, "1", "非常不满意"},
                                                  {Satisfaction::Bad, "2", "不满意"},
                                                  {Satisfaction::Fair, "3", "基本满意"},
                                                  {Satisfaction::Good, "4", "满意"},
                                                  {Satisfaction::VeryGood, "5", "非常满意"}}};

constexpr std::array<Level, 3> levels{Level::Branch, Level::Station, Level::Headquarters};

} // namespace

std::optional<std::string> read_case_number(std::string_view cell) {
    if (const auto number = ComplaintNumber::parse(cell)) return number->digits();
    const bool begins_well = !cell.empty() && may_stand_in_number(cell.front()) && cell.front() != '-';
    if (!begins_well || cell.size() > number_length_max || !std::ranges::all_of(cell, may_stand_in_number))
        return std::nullopt;
    return std::string{cell};
}

std::optional<Day> read_day(std::string_view cell) {
    const auto first = cell.find('/');
    if (first == std::string_view::npos) return parse_iso_date(cell);
    const auto second = cell.find('/', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto month = two_digits(cell.substr(first + 1, second - first - 1));
    const auto day = two_digits(cell.substr(second + 1));
    return parse_iso_date(std::string{cell.substr(0, first)} + "-" + month + "-" + day);
}

std::optional<Fen> read_yuan(std::string_view cell) {
    const auto point = cell.find('.');
    const auto yuan = whole_number(cell.substr(0, point), yuan_digits_max);
    if (!yuan) return std::nullopt;
    if (point == std::string_view::npos) return Fen{*yuan * 100};
    std::string decimals{cell.substr(point + 1)};
    if (decimals.size() == 1) decimals += '0';
    const auto fen = decimals.size() == 2 ? whole_number(decimals, 2) : std::nullopt;
    return fen ? std::optional{Fen{*yuan * 100 + *fen}} : std::nullopt;
}

std::optional<Satisfaction> read_rating(std::string_view cell) {
    const auto* word = std::ranges::find_if(
        rating_words, [&](const RatingWord& one) { return cell == one.digit || cell == one.zh; });
    return word == rating_words.end() ? std::nullopt : std::optional{word->level};
}

std::optional<Level> read_level(std::string_view cell) {
    for (const Level level : levels)
        if (cell == level_word(level) || cell == level_word_zh(level)) return level;
    return std::nullopt;
}

std::string_view level_word(Level level) {
    switch (level) {
    case Level::Branch: return "branch";
    case Level::Station: return "station";
    case Level::Headquarters: return "headquarters";
    }
    std::unreachable();
}

std::string_view level_word_zh(Level level) {
    switch (level) {
    case Level::Branch: return "网点";
    case Level::Station: return "服务站";
    case Level::Headquarters: return "总部";
    }
    std::unreachable();
}

} // namespace fengqiao::headquarters
