#include "core/casework/work_calendar.h"

#include "core/catalogue/csv.h"

#include <algorithm>
#include <array>

namespace fengqiao {
namespace {

constexpr std::array<std::string_view, 4> heading{"date", "kind", "zh", "en"};

bool is_weekend(Day day) {
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

std::chrono::year year_of(Day day) {
    return std::chrono::year_month_day{day}.year();
}

struct Exception {
    Day day{};
    bool worked{false};
};

std::expected<Exception, std::string> exception_of(const CsvRow& row) {
    if (row.cells.size() != heading.size())
        return std::unexpected("a row needs 4 cells, this one has " + std::to_string(row.cells.size()));
    for (std::size_t at = 0; at < heading.size(); ++at)
        if (row.cells[at].empty()) return std::unexpected(std::string{heading[at]} + " is empty");
    const auto day = parse_iso_date(row.cells[0]);
    if (!day) return std::unexpected("date must be a day like 2026-10-01");
    const bool worked = row.cells[1] == "workday";
    if (!worked && row.cells[1] != "holiday") return std::unexpected("kind must be holiday or workday");
    if (worked && !is_weekend(*day))
        return std::unexpected("a make-up day falls on a weekend; " + row.cells[0] + " is worked anyway");
    return Exception{*day, worked};
}

std::unexpected<Trouble> fault(std::string_view file, std::size_t line, const std::string& reason) {
    return trouble(TroubleKind::BadFile, std::string{file} + ":" + std::to_string(line) + ": " + reason);
}

} // namespace

Result<WorkCalendar> WorkCalendar::parse(std::string_view file_name, std::string_view csv) {
    WorkCalendar calendar;
    bool headed = false;
    for (const auto& line : read_csv(csv)) {
        if (!line) return fault(file_name, line.error().line, line.error().reason);
        if (!headed) {
            if (!std::ranges::equal(line->cells, heading))
                return fault(file_name, line->line, "the heading must be date,kind,zh,en");
            headed = true;
            continue;
        }
        const auto exception = exception_of(*line);
        if (!exception) return fault(file_name, line->line, exception.error());
        if (!calendar.exceptions_.empty() && exception->day <= calendar.exceptions_.rbegin()->first)
            return fault(file_name, line->line,
                         "the days must come in order, each once; above stands " +
                             iso_date(calendar.exceptions_.rbegin()->first));
        calendar.exceptions_.emplace(exception->day, exception->worked);
        calendar.years_.insert(year_of(exception->day));
    }
    if (!headed) return fault(file_name, 1, "the file is empty; the heading is needed at least");
    return calendar;
}

bool WorkCalendar::is_working_day(Day day) const {
    const auto exception = exceptions_.find(day);
    return exception == exceptions_.end() ? !is_weekend(day) : exception->second;
}

Day after_working_days(Day from, int n, const WorkCalendar& calendar) {
    Day day = from;
    while (n > 0) {
        day += days{1};
        if (calendar.is_working_day(day)) --n;
    }
    return day;
}

std::optional<std::chrono::year> first_unknown_year(const WorkCalendar& calendar, Day today, days ahead) {
    for (auto year = year_of(today); year <= year_of(today + ahead); ++year)
        if (!calendar.knows(year)) return year;
    return std::nullopt;
}

} // namespace fengqiao
