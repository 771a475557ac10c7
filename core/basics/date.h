#pragma once

#include "core/basics/clock.h"

#include <string>

namespace fengqiao {

// A calendar day in China (UTC+8, no daylight saving: DECISIONS 13).
using Day = std::chrono::local_days;
using std::chrono::days;

Day day_in_china(Instant at);
// The first instant of that day, 00:00 Asia/Shanghai.
Instant start_of(Day day);

std::string iso_date(Day day);         // 2026-11-23
std::string iso_date_time(Instant at); // 2026-11-23 09:06, Asia/Shanghai
// nullopt unless exactly YYYY-MM-DD and a day that exists.
std::optional<Day> parse_iso_date(std::string_view text);

struct CivilTime {
    int year{}, month{}, day{}, hour{}, minute{}, second{};
    int weekday{}; // 0 Sunday … 6 Saturday
};
CivilTime civil_in_china(Instant at);

} // namespace fengqiao
