#include "core/casework/step_due.h"
#include "tests/core/casework/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

WorkCalendar shipped_calendar() {
    const std::string path = "assets/catalogue/rules/holidays.csv";
    std::ifstream file{path, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    auto read = WorkCalendar::parse(path, text);
    if (!read) throw std::runtime_error{read.error().text};
    return *std::move(read);
}

std::string after(const char* from, int n) {
    return iso_date(after_working_days(day(from), n, shipped_calendar()));
}

std::string refusal_of(const std::string& csv) {
    const auto read = WorkCalendar::parse("holidays.csv", csv);
    return read ? "taken" : read.error().text;
}

constexpr const char* heading = "date,kind,zh,en\n";

} // namespace

TEST_CASE("working days count from Monday to Friday where nothing is announced") {
    CHECK(after("2026-03-06", 1) == "2026-03-09"); // Friday to Monday
    CHECK(after("2026-03-07", 1) == "2026-03-09"); // Saturday to Monday
    CHECK(after("2026-03-02", 3) == "2026-03-05");
    CHECK(after("2026-03-02", 15) == "2026-03-23");
    CHECK(after("2026-03-07", 0) == "2026-03-07");
}

TEST_CASE("public holidays are no working days, and the weekends that make up for them are") {
    CHECK(after("2026-02-13", 1) == "2026-02-14"); // a Saturday worked before the Spring Festival
    CHECK(after("2026-02-14", 1) == "2026-02-24");
    CHECK(after("2026-02-27", 1) == "2026-02-28");
    CHECK(after("2026-09-30", 3) == "2026-10-10"); // 8, 9, and the Saturday made up
    CHECK(after("2026-01-01", 1) == "2026-01-04"); // a Sunday
    CHECK(after("2025-09-30", 1) == "2025-10-09");
    CHECK(after("2025-01-25", 1) == "2025-01-26");
    CHECK(after("2025-01-27", 1) == "2025-02-05");
}

TEST_CASE("in both announced years weekdays off less weekends worked are the thirteen days the law gives") {
    const auto calendar = shipped_calendar();
    for (const int year : {2025, 2026}) {
        int given = 0;
        for (Day at = day((std::to_string(year) + "-01-01").c_str());
             std::chrono::year_month_day{at}.year() == std::chrono::year{year}; at += days{1}) {
            const std::chrono::weekday weekday{at};
            const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
            if (!weekend && !calendar.is_working_day(at)) ++given;
            if (weekend && calendar.is_working_day(at)) --given;
        }
        INFO(year);
        CHECK(given == 13);
    }
}

TEST_CASE(
    "a year without an announcement falls back to Monday to Friday, and the calendar knows that it does") {
    CHECK(after("2029-09-28", 2) == "2029-10-02");
    const auto calendar = shipped_calendar();
    CHECK(calendar.knows(std::chrono::year{2026}));
    CHECK_FALSE(calendar.knows(std::chrono::year{2029}));
    CHECK_FALSE(first_unknown_year(calendar, day("2026-10-01"), days{60}).has_value());
    CHECK(first_unknown_year(calendar, day("2026-11-26"), days{60}) == std::chrono::year{2027});
    CHECK(first_unknown_year(calendar, day("2024-12-01"), days{10}) == std::chrono::year{2024});
}

TEST_CASE("a holiday file that is wrong is refused with file, line and reason") {
    std::string begin{heading};
    begin += "2026-10-01,holiday,国庆节,National Day\n";
    CHECK(refusal_of(begin) == "taken");
    CHECK(refusal_of("") == "holidays.csv:1: the file is empty; the heading is needed at least");
    CHECK(refusal_of("day,kind,zh,en\n") == "holidays.csv:1: the heading must be date,kind,zh,en");
    CHECK(refusal_of(begin + "2026-10-02,holiday,国庆节\n") ==
          "holidays.csv:3: a row needs 4 cells, this one has 3");
    CHECK(refusal_of(begin + "2026-10-02,holiday,,National Day\n") == "holidays.csv:3: zh is empty");
    CHECK(refusal_of(begin + "2026-02-30,holiday,a,b\n") ==
          "holidays.csv:3: date must be a day like 2026-10-01");
    CHECK(refusal_of(begin + "2026-10-10,worked,a,b\n") == "holidays.csv:3: kind must be holiday or workday");
    CHECK(refusal_of(begin + "2026-10-12,workday,a,b\n") ==
          "holidays.csv:3: a make-up day falls on a weekend; 2026-10-12 is worked anyway");
    CHECK(refusal_of(begin + "2026-10-01,holiday,a,b\n") ==
          "holidays.csv:3: the days must come in order, each once; above stands 2026-10-01");
}

TEST_CASE("the statutory clock never asks the holiday calendar") {
    // Received before the Spring Festival: the fifteenth natural day, holidays and all (DOMAIN 4.3).
    CHECK(iso_date(statutory_due(day("2026-02-10"), Term::First, shipped_rules().sets().front())) ==
          "2026-02-25");
}

TEST_CASE("the branch has three working days, the station five, a notice one, and speaking again fifteen") {
    const auto calendar = shipped_calendar();
    const auto due = [&](const Story& story) {
        const auto found = step_due(story.now(), shipped_rules(), calendar);
        return found ? iso_date(*found) : "none";
    };
    CHECK(due(Story{}) == "none"); // not accepted yet: that is counted in hours
    CHECK(due(Story{}.accept()) == "2026-03-05");
    CHECK(due(Story{}.accept().next_day(1).pass_up(the_handler, Level::Station)) == "2026-03-10");
    CHECK(due(Story{}.accept().decide(the_handler)) == "2026-03-03");
    CHECK(due(Story{}.to_the_keys()) == "none");
    CHECK(due(Story{}.to_the_keys().rate(Satisfaction::Bad)) == "2026-03-23");
}

TEST_CASE("a day that came with a return goes before the house's own, and the statutory day before both") {
    const auto calendar = shipped_calendar();
    auto story = Story{}.accept().pass_up(the_handler, Level::Station);
    story.hand_back(the_officer, Level::Branch, day("2026-03-12"));
    CHECK(step_due(story.now(), shipped_rules(), calendar) == day("2026-03-12"));
    auto late = Story{}.accept();
    late.next_day(14).pass_up(the_handler, Level::Station); // five working days would end after the law's day
    CHECK(step_due(late.now(), shipped_rules(), calendar) == day("2026-03-17"));
}
