#include "app/headquarters/statistics/report.h"
#include "tests/headquarters_statistics/support/random_cases.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

Case filed_case(std::uint8_t number, const char* received) {
    Case the_case;
    the_case.id.bytes.back() = number;
    the_case.branch = sample_city().branches.front().id;
    the_case.state = State::Registered;
    the_case.filed.emplace();
    the_case.filed->business = "B05";
    the_case.filed->cause = "C05";
    the_case.clock.received = start_of(*parse_iso_date(received));
    return the_case;
}

std::vector<CaseFacts> facts_in(StatisticsCache& cache, const std::shared_ptr<const Directory>& directory) {
    return cache.look(directory, [](const StatisticsView& view) {
        return std::vector<CaseFacts>{view.facts.begin(), view.facts.end()};
    });
}

} // namespace

TEST_CASE("a case that goes on is counted once, as it stands now") {
    StatisticsCache cache{shipped_rule_book()};
    Case the_case = filed_case(1, "2026-03-01");
    cache.folded({{the_case, filed_case(2, "2026-03-02")}, {}, {}});
    CHECK(facts_in(cache, city_directory()).size() == 2);
    the_case.notice = Notice{ContactMethod{}, {}, {}, start_of(*parse_iso_date("2026-03-05"))};
    cache.folded({{the_case}, {}, {}});
    const auto facts = facts_in(cache, city_directory());
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].notified == day_number(*parse_iso_date("2026-03-05")));
    CHECK(facts[1].notified == no_day);
}

TEST_CASE("a case whose submission has not arrived is not counted yet") {
    StatisticsCache cache{shipped_rule_book()};
    Case the_case = filed_case(1, "2026-03-01");
    const auto filed = std::exchange(the_case.filed, std::nullopt);
    cache.folded({{the_case}, {}, {}});
    CHECK(facts_in(cache, city_directory()).empty());
    the_case.filed = filed;
    cache.folded({{the_case}, {}, {}});
    CHECK(facts_in(cache, city_directory()).size() == 1);
}

TEST_CASE("when a branch moves to another station, its cases of former days go with it") {
    StatisticsCache cache{shipped_rule_book()};
    cache.folded({{filed_case(1, "2026-03-01")}, {}, {}});
    DirectoryRecords records = sample_city();
    ServiceStation second = records.stations.front();
    second.id.bytes.front() ^= 0xff;
    records.stations.push_back(second);
    records.branches.front().station = second.id;
    records.people.clear();
    const auto moved = std::make_shared<const Directory>(*Directory::make(records));
    const auto count_at = [&](const std::shared_ptr<const Directory>& directory, StationId station) {
        return cache.look(directory, [&](const StatisticsView& view) {
            const ReportWish wish{*parse_iso_date("2026-01-01"), *parse_iso_date("2026-12-31"), station, {}};
            return make_report(view, *directory, shipped_catalogue(), wish).total.received;
        });
    };
    CHECK(count_at(city_directory(), records.stations.front().id) == 1);
    CHECK(count_at(moved, records.stations.front().id) == 0);
    CHECK(count_at(moved, second.id) == 1);
}

TEST_CASE("the fold does not wait for somebody who counts, and what they see does not move") {
    StatisticsCache cache{shipped_rule_book()};
    cache.folded(as_folded(random_cases(3, 10)));
    const auto seen = cache.look(city_directory(), [&](const StatisticsView& view) {
        cache.folded(as_folded(random_cases(4, 10))); // would wait for ever if it waited
        return view.facts.size();
    });
    CHECK(seen == 10);
    CHECK(facts_in(cache, city_directory()).size() == 20);
}

TEST_CASE("what arrives while nobody counts is put in its place by itself") {
    StatisticsCache cache{shipped_rule_book()};
    const auto rows = random_cases(5, 500);
    for (int part = 0; part < 20; ++part)
        cache.folded(as_folded(rows));
    CHECK(facts_in(cache, city_directory()).size() == 10'000);
}
