#pragma once

#include "core/basics/date.h"
#include "core/basics/result.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace fengqiao {

// The working days of China, as the State Council announces them year by year: public holidays, and weekends
// that are worked to make up for them. Internal deadlines count by it; the statutory clock counts natural
// days and never asks (Order 2020-3 Art. 43).
class WorkCalendar {
public:
    // Reads assets/catalogue/rules/holidays.csv. BadFile with "file:line: reason" on a wrong heading or
    // number of cells, an empty cell, a day that is none or does not come after the one above, an unknown
    // kind, or a make-up day that is no weekend.
    static Result<WorkCalendar> parse(std::string_view file_name, std::string_view csv);

    // In a year that is not in the file: Monday to Friday.
    [[nodiscard]] bool is_working_day(Day day) const;
    // Whether the file speaks of this year at all.
    [[nodiscard]] bool knows(std::chrono::year year) const { return years_.contains(year); }

private:
    std::map<Day, bool> exceptions_; // true: worked
    std::set<std::chrono::year> years_;
};

// The n-th working day after `from`; n is at least 0.
Day after_working_days(Day from, int n, const WorkCalendar& calendar);

// The first year from `today` to `ahead` later of which the calendar says nothing: there working days are
// guessed, and somebody should bring the file up to date.
std::optional<std::chrono::year> first_unknown_year(const WorkCalendar& calendar, Day today, days ahead);

} // namespace fengqiao
