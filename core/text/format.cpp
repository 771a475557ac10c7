#include "core/text/format.h"

#include <array>

namespace fengqiao {
namespace {

constexpr std::array weekdays{Msg::WeekdaySunday,    Msg::WeekdayMonday,   Msg::WeekdayTuesday,
                              Msg::WeekdayWednesday, Msg::WeekdayThursday, Msg::WeekdayFriday,
                              Msg::WeekdaySaturday};
constexpr std::array months{Msg::MonthJanuary,   Msg::MonthFebruary, Msg::MonthMarch,    Msg::MonthApril,
                            Msg::MonthMay,       Msg::MonthJune,     Msg::MonthJuly,     Msg::MonthAugust,
                            Msg::MonthSeptember, Msg::MonthOctober,  Msg::MonthNovember, Msg::MonthDecember};

std::string month_name(const Locale& locale, const CivilTime& civil) {
    return locale.say(months.at(static_cast<std::size_t>(civil.month - 1)));
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// Spaces after the digits counted in `first` and after every four from there.
std::string grouped(std::string_view digits, std::size_t first) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i >= first && (i - first) % 4 == 0) text += ' ';
        text += digits[i];
    }
    return text;
}

} // namespace

std::string short_date(const Locale& locale, Day day) {
    const CivilTime civil = civil_in_china(start_of(day));
    return locale.say(Msg::DateShort,
                      {{"month", month_name(locale, civil)},
                       {"day", civil.day},
                       {"weekday", locale.say(weekdays.at(static_cast<std::size_t>(civil.weekday)))}});
}

std::string long_date(const Locale& locale, Day day) {
    const CivilTime civil = civil_in_china(start_of(day));
    return locale.say(Msg::DateLong,
                      {{"year", civil.year}, {"month", month_name(locale, civil)}, {"day", civil.day}});
}

std::string time_of_day(Instant at) {
    const CivilTime civil = civil_in_china(at);
    return two_digits(civil.hour) + ":" + two_digits(civil.minute);
}

std::string date_and_time(const Locale& locale, Instant at) {
    const CivilTime civil = civil_in_china(at);
    return locale.say(Msg::DateWithTime,
                      {{"month", month_name(locale, civil)}, {"day", civil.day}, {"time", time_of_day(at)}});
}

std::string spoken_length(const Locale& locale, std::chrono::milliseconds time) {
    const auto whole = std::chrono::round<std::chrono::seconds>(time).count();
    if (whole < 60) return locale.say(Msg::DateSeconds, {{"seconds", whole}});
    return locale.say(Msg::DateMinutes, {{"minutes", whole / 60}, {"seconds", whole % 60}});
}

std::string yuan(Fen amount) {
    const bool negative = amount.count < 0;
    const std::uint64_t fen =
        negative ? 0 - static_cast<std::uint64_t>(amount.count) : static_cast<std::uint64_t>(amount.count);
    std::string whole = std::to_string(fen / 100);
    for (std::size_t at = whole.size(); at > 3;)
        whole.insert(at -= 3, ",");
    return (negative ? "-¥" : "¥") + whole + "." + two_digits(static_cast<int>(fen % 100));
}

std::string grouped_phone(std::string_view digits) {
    return grouped(digits, 3);
}
std::string grouped_number(std::string_view digits) {
    return grouped(digits, 4);
}

} // namespace fengqiao
