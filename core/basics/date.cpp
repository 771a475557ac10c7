#include "core/basics/date.h"

#include <charconv>

namespace fengqiao {
namespace {

using namespace std::chrono;

constexpr hours china_offset{8};

std::string digits(int value, int width) {
    std::string text = std::to_string(value);
    while (static_cast<int>(text.size()) < width) text.insert(text.begin(), '0');
    return text;
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

} // namespace

Day day_in_china(Instant at) {
    return Day{floor<days>(at + china_offset).time_since_epoch()};
}

Instant start_of(Day day) { return Instant{day.time_since_epoch()} - china_offset; }

CivilTime civil_in_china(Instant at) {
    const auto local = at + china_offset;
    const auto midnight = floor<days>(local);
    const year_month_day date{midnight};
    const hh_mm_ss time{floor<seconds>(local - midnight)};
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            static_cast<int>(time.hours().count()),
            static_cast<int>(time.minutes().count()),
            static_cast<int>(time.seconds().count()),
            static_cast<int>(weekday{midnight}.c_encoding())};
}

std::string iso_date(Day day) {
    const year_month_day date{day};
    return digits(static_cast<int>(date.year()), 4) + "-" +
           digits(static_cast<int>(static_cast<unsigned>(date.month())), 2) + "-" +
           digits(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string iso_date_time(Instant at) {
    const auto civil = civil_in_china(at);
    return iso_date(day_in_china(at)) + " " + digits(civil.hour, 2) + ":" + digits(civil.minute, 2);
}

std::optional<Day> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = number(text.substr(0, 4));
    const auto m = number(text.substr(5, 2));
    const auto d = number(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, std::chrono::day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

} // namespace fengqiao
