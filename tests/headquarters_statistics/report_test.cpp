#include "app/headquarters/statistics/report_text.h"
#include "app/headquarters/statistics/sheet.h"
#include "tests/headquarters_statistics/support/random_cases.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

const Day first_day{std::chrono::year{2024} / 1 / 1};
const Day last_day{std::chrono::year{2024} / 12 / 31};

Report report_of(const std::vector<Imported>& rows, const ReportWish& wish) {
    const auto directory = city_directory();
    StatisticsCache cache{shipped_rule_book()};
    cache.folded(as_folded(rows));
    return cache.look(directory, [&](const StatisticsView& view) {
        return make_report(view, *directory, shipped_catalogue(), wish);
    });
}

bool in_period(const std::optional<Day>& day) {
    return day && *day >= first_day && *day <= last_day;
}

// Counted row by row, as somebody with paper and pencil would.
Measures by_hand(const std::vector<Imported>& rows, const auto& belongs) {
    Measures m;
    for (const Imported& row : rows) {
        if (!belongs(row)) continue;
        const Day due = statutory_due(row.received, Term::First, shipped_rule_book().on(row.received));
        if (in_period(row.received)) {
            ++m.received;
            m.disputed += row.amount_disputed;
            m.escalated += row.highest_level != Level::Branch;
        }
        if (in_period(row.notified)) {
            ++m.notified;
            m.notified_in_time += *row.notified <= due;
            m.mean_days.count += (*row.notified - row.received).count();
            m.mean_days.of += 1;
            if (row.rating) ++m.ratings[static_cast<std::size_t>(*row.rating) - 1];
        }
        if (in_period(row.closed)) ++m.closed;
        if (in_period(row.notified ? row.notified : row.closed)) m.paid += row.amount_paid;
        m.balance.open_start += row.received < first_day && !(row.closed && *row.closed < first_day);
        m.balance.open_end += row.received <= last_day && !(row.closed && *row.closed <= last_day);
    }
    return m;
}

void compare(const Measures& counted, const Measures& expected) {
    CHECK(counted.received == expected.received);
    CHECK(counted.disputed == expected.disputed);
    CHECK(counted.escalated == expected.escalated);
    CHECK(counted.notified == expected.notified);
    CHECK(counted.notified_in_time == expected.notified_in_time);
    CHECK(counted.mean_days == expected.mean_days);
    CHECK(counted.ratings == expected.ratings);
    CHECK(counted.closed == expected.closed);
    CHECK(counted.paid == expected.paid);
    CHECK(counted.balance.open_start == expected.balance.open_start);
    CHECK(counted.balance.open_end == expected.balance.open_end);
    CHECK(balanced(counted.balance));
}

std::string key_of(const Imported& row, Dimension by) {
    const auto directory = city_directory();
    const WorkPlace place = directory->place_of(row.branch);
    switch (by) {
    case Dimension::Branch: return row.branch.hex();
    case Dimension::Station: return place.station.hex();
    case Dimension::Institution: return place.institution.hex();
    case Dimension::Business: return row.business;
    case Dimension::Cause: return row.cause;
    case Dimension::Month: return iso_date(row.received).substr(0, 7);
    }
    return {};
}

} // namespace

TEST_CASE("three thousand random cases count as somebody with paper and pencil counts them") {
    const auto rows = random_cases(20, 3'000);
    for (const Dimension by : {Dimension::Branch, Dimension::Station, Dimension::Institution,
                               Dimension::Business, Dimension::Cause}) {
        const Report report = report_of(rows, {first_day, last_day, {}, by});
        compare(report.total, by_hand(rows, [](const Imported&) { return true; }));
        std::set<std::string> keys;
        for (const Imported& row : rows)
            keys.insert(key_of(row, by));
        CHECK(report.rows.size() == keys.size());
        for (const ReportRow& counted : report.rows) {
            INFO(word_of(by) << " " << counted.name.zh);
            compare(counted.measures,
                    by_hand(rows, [&](const Imported& row) { return key_of(row, by) == counted.key; }));
        }
    }
}

TEST_CASE("twelve months of a year add up to the year") {
    const Report report = report_of(random_cases(21, 3'000), {first_day, last_day, {}, Dimension::Month});
    REQUIRE(report.rows.size() == 12);
    CHECK(report.rows[2].key == "2024-03");
    std::int64_t received = 0, closed = 0;
    for (const ReportRow& month : report.rows) {
        received += month.measures.received;
        closed += month.measures.closed;
    }
    CHECK(received == report.total.received);
    CHECK(closed == report.total.closed);
    CHECK(report.rows.front().measures.balance.open_start == report.total.balance.open_start);
    CHECK(report.rows.back().measures.balance.open_end == report.total.balance.open_end);
}

TEST_CASE("a station's report counts its branches and nobody else's") {
    const auto rows = random_cases(22, 2'000);
    const auto directory = city_directory();
    const Branch& branch = directory->records().branches.back();
    const Report report = report_of(rows, {first_day, last_day, branch.station, Dimension::Branch});
    compare(report.total, by_hand(rows, [&](const Imported& row) {
                return directory->place_of(row.branch).station == branch.station;
            }));
    CHECK(report.rows.size() == directory->branches_of(branch.station).size());
    CHECK(report.organisation.zh == directory->find(branch.station)->name.zh);
}

TEST_CASE("a branch without a case reports nothing, and says so") {
    const Report report = report_of({}, {first_day, last_day, {}, Dimension::Branch});
    REQUIRE(report.rows.size() == city_directory()->records().branches.size());
    CHECK(report.rows.front().measures == Measures{});
    CHECK(report_csv(report).contains(",—,0,0,"));
}

TEST_CASE("the report as a table is what the golden file says") {
    CHECK(same_as_golden(
        "by_branch.csv",
        report_csv(report_of(random_cases(23, 200), {first_day, last_day, {}, Dimension::Branch}))));
    CHECK(same_as_golden("by_cause.csv", report_csv(report_of(random_cases(23, 200),
                                                              {first_day, last_day, {}, Dimension::Cause}))));
}

TEST_CASE("the report as JSON is what the golden file says, and what the schema promises") {
    const std::string text =
        report_json(report_of(random_cases(23, 200), {first_day, last_day, {}, Dimension::Institution}));
    CHECK(same_as_golden("by_institution.json", text));
    const auto report = nlohmann::json::parse(text);
    const auto schema = nlohmann::json::parse(content_of("assets/schema/statistics.schema.json"));
    const auto names = [](const nlohmann::json& object) {
        std::set<std::string> found;
        for (const auto& [name, value] : object.items())
            found.insert(name);
        return found;
    };
    const auto promised = [&](const nlohmann::json& part) {
        CHECK(names(part.at("properties")) == part.at("required").get<std::set<std::string>>());
        return names(part.at("properties"));
    };
    const auto& parts = schema.at("$defs");
    CHECK(names(report) == promised(schema));
    CHECK(names(report.at("rows").at(0)) == promised(parts.at("row")));
    CHECK(names(report.at("total")) == promised(parts.at("measures")));
    for (const auto* part : {"counts", "amounts", "rates", "days", "balance"})
        CHECK(names(report.at("total").at(part)) == promised(parts.at(part)));
    CHECK(names(report.at("total").at("rates").at("on_time")) == promised(parts.at("ratio")));
}

TEST_CASE("a name that would be worked out as a formula stays a name") {
    for (const std::string name : {"=1+1", "+86", "-5", "@SUM(A1)", "\tx"})
        CHECK(sheet_cell(name).starts_with("'" + name.substr(0, 1)));
    CHECK(sheet_cell("支行, 一") == "\"支行, 一\"");
    CHECK(sheet_cell("=\"a\"") == "\"'=\"\"a\"\"\"");
    CHECK(sheet_cell("—") == "—");
}

TEST_CASE("what happened in the halls is counted by branch and by month, and by no business") {
    const auto directory = city_directory();
    const auto& branches = directory->records().branches;
    StatisticsCache cache{shipped_rule_book()};
    const auto day = [](const char* text) { return *parse_iso_date(text); };
    const HallCounts morning{.pages_shown = 3, .quizzes_taken = 1}, evening{.pages_shown = 2, .praise = 1};
    cache.folded({.hall = {{branches[0].id, day("2024-03-04"), morning}}});
    cache.folded({.hall = {{branches[0].id, day("2024-03-04"), evening},
                           {branches[1].id, day("2024-04-01"), morning},
                           {branches[1].id, day("2025-01-01"), morning}}});
    const auto report = [&](const ReportWish& wish) {
        return cache.look(directory, [&](const StatisticsView& view) {
            return make_report(view, *directory, shipped_catalogue(), wish);
        });
    };
    const auto row = [](const Report& of, const std::string& key) {
        const auto found = std::ranges::find(of.rows, key, &ReportRow::key);
        REQUIRE(found != of.rows.end());
        return found->measures.hall;
    };
    const HallCounts both{.pages_shown = 5, .quizzes_taken = 1, .praise = 1};
    const Report by_branch = report({first_day, last_day, {}, Dimension::Branch});
    CHECK(row(by_branch, branches[0].id.hex()) == both);
    CHECK(row(by_branch, branches[1].id.hex()) == morning);
    CHECK(row(by_branch, branches[2].id.hex()) == HallCounts{});
    CHECK(by_branch.total.hall.pages_shown == 8);
    const Report by_month = report({first_day, last_day, branches[0].id, Dimension::Month});
    CHECK(row(by_month, "2024-03") == both);
    CHECK(row(by_month, "2024-04") == HallCounts{});
    CHECK(by_month.total.hall == both);
    const Report by_business = report({first_day, last_day, {}, Dimension::Business});
    CHECK(by_business.rows.empty());
    CHECK(by_business.total.hall.pages_shown == 8);
    const auto written = nlohmann::json::parse(report_json(by_branch));
    CHECK(written["total"]["counts"]["pages_shown"] == 8);
    CHECK(report_csv(by_branch).contains("pages_shown 宣教页面展示"));
}
