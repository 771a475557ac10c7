#include "core/basics/date.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace std::chrono_literals;

namespace {

Day day(int year, unsigned month, unsigned of_month) {
    return Day{std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{of_month}}};
}

// 2024-02-28 16:00:00 UTC is midnight of the leap day in China.
constexpr std::int64_t leap_day_in_china = 1'709'136'000'000;

} // namespace

TEST_CASE("a complaint filed at four in the afternoon in Greenwich belongs to the next day in China") {
    CHECK(day_in_china(instant_from(leap_day_in_china)) == day(2024, 2, 29));
    CHECK(day_in_china(instant_from(leap_day_in_china - 1)) == day(2024, 2, 28));
}

TEST_CASE("a day begins at midnight in China and ends one millisecond before the next") {
    CHECK(start_of(day(2024, 2, 29)) == instant_from(leap_day_in_china));
    CHECK(day_in_china(start_of(day(2024, 3, 1)) - 1ms) == day(2024, 2, 29));
}

TEST_CASE("days before 1970 do not slip to the wrong side of midnight") {
    CHECK(day_in_china(instant_from(-1)) == day(1970, 1, 1));
    CHECK(day_in_china(instant_from(-8 * 3'600'000 - 1)) == day(1969, 12, 31));
}

TEST_CASE("the glass shows the clock on the branch's wall") {
    const auto civil = civil_in_china(instant_from(leap_day_in_china) + 9h + 6min + 7s + 8ms);
    CHECK(civil.year == 2024);
    CHECK(civil.month == 2);
    CHECK(civil.day == 29);
    CHECK(civil.hour == 9);
    CHECK(civil.minute == 6);
    CHECK(civil.second == 7);
    CHECK(civil.weekday == 4); // a Thursday
    CHECK(iso_date_time(instant_from(leap_day_in_china) + 9h + 6min) == "2024-02-29 09:06");
}

TEST_CASE("a date written down reads back as the same day") {
    for (Day at = day(2023, 12, 25); at <= day(2024, 3, 5); at += days{1}) {
        CHECK(parse_iso_date(iso_date(at)) == at);
    }
}

TEST_CASE("a date that does not exist or is written otherwise is refused") {
    for (const auto* text : {"2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-4-01", "20240401",
                             "2024/04/01", "2024-04-01 ", " 2024-04-1", "2024-04--1", "-024-04-01", ""}) {
        INFO(text);
        CHECK_FALSE(parse_iso_date(text).has_value());
    }
}
