#include "core/statistics/measure.h"

#include "tests/core/casework/random_history.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

Codes& codes() {
    static Codes shared;
    return shared;
}

CaseFacts facts_of_story(const Story& story, Place place = {}) {
    return facts_of(story.now(), place, codes(), shipped_rules()).value();
}

CaseFacts row(const char* received, const char* notified, const char* closed, int rating = 0) {
    Imported imported;
    imported.received = day(received);
    if (*notified != '\0') imported.notified = day(notified);
    if (*closed != '\0') imported.closed = day(closed);
    if (rating != 0) imported.rating = static_cast<Satisfaction>(rating);
    return facts_of(imported, {}, codes(), shipped_rules());
}

Period period(const char* from, const char* until) {
    return {day(from), day(until)};
}

const Period march = period("2026-03-01", "2026-04-01");

// A case whose days are all random: left, came back, was rated, passed up, of any ending.
CaseFacts random_facts(SeededRandom& random) {
    const auto pick = [&random](int count) {
        return static_cast<int>(random.below(static_cast<std::uint64_t>(count)));
    };
    CaseFacts facts;
    facts.place = {static_cast<std::uint32_t>(pick(6)), static_cast<std::uint32_t>(pick(3)),
                   static_cast<std::uint32_t>(pick(2))};
    facts.business = static_cast<std::uint16_t>(pick(14));
    facts.cause = static_cast<std::uint16_t>(pick(12));
    DayNumber at = facts.received = day_number(day("2023-01-01")) + pick(1'200);
    facts.due = facts.received + 15;
    facts.highest_level = static_cast<Level>(pick(3));
    facts.disputed = pick(1'000'000);
    if (pick(5) == 0) return facts;
    facts.notified = at += pick(40);
    facts.paid = pick(1'000'000);
    facts.paused_days = static_cast<std::uint16_t>(pick(5) == 0 ? pick(30) : 0);
    facts.first_rating = facts.last_rating = static_cast<std::uint8_t>(pick(6));
    for (std::size_t stay = 0; stay < CaseFacts::stays_max; ++stay) {
        facts.left[stay] = at += pick(60);
        facts.ending[stay] = static_cast<Ending>(1 + pick(5));
        if (stay + 1 == CaseFacts::stays_max || pick(3) != 0) return facts;
        facts.came_back[stay] = at += pick(60);
        if (pick(2) == 0) return facts;
    }
    return facts;
}

std::vector<CaseFacts> random_facts(std::uint64_t seed, std::size_t count) {
    SeededRandom random{seed};
    std::vector<CaseFacts> facts;
    for (std::size_t at = 0; at < count; ++at)
        facts.push_back(random_facts(random));
    return facts;
}

} // namespace

TEST_CASE("the elderly customer's complaint counts as resolved on the spot and in time") {
    const CaseFacts facts[]{facts_of_story(Story{}.to_the_keys().rate(Satisfaction::VeryGood))};
    const auto m = measure(facts, march);
    CHECK(m.received == 1);
    CHECK(percent(on_time(m)) == "100.0");
    CHECK(on_the_spot(m) == Ratio{1, 1});
    CHECK(within_branch(m) == Ratio{1, 1});
    CHECK(within_institution(m) == Ratio{1, 1});
    CHECK(within_industry(m) == Ratio{0, 0});
    CHECK(percent(satisfied_strict(m.ratings)) == "100.0");
    CHECK(percent(participation(m)) == "100.0");
    CHECK(m.mean_days == Ratio{0, 1});
    CHECK(balanced(m.balance));
}

TEST_CASE("the case passed up and rated twice counts as escalated, recontacted and turned") {
    Story story;
    story.accept().pass_up(the_handler, Level::Station).next_day(3).decide(the_officer, Fen{12'345});
    story.notify(the_officer).next_day().rate(Satisfaction::Bad).then(another_officer, RecontactDone{});
    const CaseFacts facts[]{facts_of_story(story.rate(Satisfaction::Good, 2))};
    const auto m = measure(facts, march);
    CHECK(escalation(m) == Ratio{1, 1});
    CHECK(within_branch(m) == Ratio{0, 1});
    CHECK(recontact(m) == Ratio{1, 1});
    CHECK(turned_around(m) == Ratio{1, 1});
    CHECK(satisfied_wide(m.ratings) == Ratio{1, 1});
    CHECK(m.mean_days == Ratio{3, 1});
    CHECK(m.paid == Fen{12'345});
    CHECK(on_the_spot(m) == Ratio{0, 1});
}

TEST_CASE("a case that nobody submitted yet has no facts") {
    const auto events = Story{}.accept().events();
    const auto waiting = fold(std::span{events}.subspan(1), shipped_rules());
    CHECK_FALSE(facts_of(waiting, {}, codes(), shipped_rules()).has_value());
}

TEST_CASE("on time means the due day itself and not the day after") {
    const CaseFacts facts[]{row("2026-03-01", "2026-03-16", "2026-03-16"),
                            row("2026-03-01", "2026-03-17", "2026-03-17"), row("2026-03-05", "", "")};
    const auto m = measure(facts, march);
    CHECK(on_time(m) == Ratio{1, 2});
    CHECK(within_15_days(m) == Ratio{1, 2});
    CHECK(m.received == 3);
    CHECK(m.balance.open_end == 1);
}

TEST_CASE("pauses are taken out of the days, not out of the calendar") {
    auto paused = row("2026-03-01", "2026-03-20", "2026-03-20");
    paused.paused_days = 4;
    const CaseFacts facts[]{paused};
    const auto m = measure(facts, march);
    CHECK(m.mean_days == Ratio{15, 1});
    CHECK(within_15_days(m) == Ratio{1, 1});
}

TEST_CASE("mean, median and ninetieth percentile of a month's cases") {
    std::vector<CaseFacts> facts;
    for (const auto* notified : {"2026-03-01", "2026-03-02", "2026-03-03", "2026-03-13"})
        facts.push_back(row("2026-03-01", notified, notified));
    const auto m = measure(facts, march);
    CHECK(decimal(m.mean_days, 2) == "3.75");
    CHECK(median_text(m) == "1.5");
    CHECK(p90_text(m) == "12");
    CHECK(median_text(measure({}, march)) == "—");
    CHECK(p90_text(measure({}, march)) == "—");
}

TEST_CASE("satisfaction stands beside participation, and unrated cases are not satisfied") {
    const CaseFacts facts[]{
        row("2026-03-01", "2026-03-02", "2026-03-03", 5), row("2026-03-01", "2026-03-02", "2026-03-03", 3),
        row("2026-03-01", "2026-03-02", "2026-03-03", 1), row("2026-03-01", "2026-03-02", "2026-03-03")};
    const auto m = measure(facts, march);
    CHECK(percent(satisfied_wide(m.ratings)) == "66.7");
    CHECK(percent(satisfied_strict(m.ratings)) == "33.3");
    CHECK(percent(participation(m)) == "75.0");
}

TEST_CASE("an imported rating without a notice is no rating") {
    CHECK(row("2026-03-01", "", "2026-03-03", 5).last_rating == 0);
}

TEST_CASE("what mediation committees did is counted by the day they accepted it") {
    std::vector<CaseFacts> facts;
    for (const auto result : {MediationResult::Succeeded, MediationResult::Succeeded, MediationResult::Failed,
                              MediationResult::Withdrawn, MediationResult::Open}) {
        facts.push_back(row("2026-03-01", "2026-03-10", "2026-03-20"));
        facts.back().mediation = result;
        facts.back().mediation_accepted = day_number(day("2026-03-05"));
        facts.back().mediation_applied = day_number(day("2026-03-03"));
        facts.back().mediation_days = result == MediationResult::Open ? 0 : 6;
        facts.back().agreed = result == MediationResult::Succeeded;
    }
    facts.back().mediation_applied = day_number(day("2026-02-28"));
    facts.front().mediation_days = 8;
    facts.push_back(row("2026-03-01", "2026-03-10", "2026-03-20"));
    const auto m = measure(facts, march);
    CHECK(m.mediation.applied == 4); // the fifth applied in the month before
    CHECK(mean_days(m.mediation) == Ratio{8 + 3 * 6, 4});
    CHECK(success_of_accepted(m.mediation) == Ratio{2, 5});
    CHECK(success_of_concluded(m.mediation) == Ratio{2, 3});
    CHECK(within_institution(m) == Ratio{1, 6});
    CHECK(within_industry(m) == Ratio{2, 5});
}

TEST_CASE("an application counts once a committee has taken it, and what was declined never does") {
    Codes codes;
    const auto facts = [&](const Story& story) {
        return *facts_of(story.now(), Place{}, codes, shipped_rules());
    };
    const auto applied = facts(Story{}.accept().next_day(2).apply());
    CHECK(applied.mediation == MediationResult::None);
    CHECK(applied.mediation_applied == day_number(day("2026-03-04")));
    const MediationDeclined no{MediationParty::Institution, MediationReason::InCourt};
    CHECK(facts(Story{}.accept().apply().then(the_officer, no)).mediation == MediationResult::None);
    const auto mediating = facts(Story{}.accept().next_day(2).apply().next_day(1).mediate());
    CHECK(mediating.mediation == MediationResult::Open);
    CHECK(mediating.mediation_accepted == day_number(day("2026-03-05")));
    CHECK(mediating.mediation_days == 0);
    const auto agreed = facts(Story{}.accept().apply().mediate().next_day(4).agree(Fen{5'000}));
    CHECK(agreed.mediation == MediationResult::Succeeded);
    CHECK(agreed.agreed);
    CHECK(agreed.paid == 5'000);
    CHECK(agreed.paused_days == 4);
    CHECK(agreed.mediation_days == 4);
    CHECK(agreed.notified == day_number(day("2026-03-06")));
    const MediationWithdrawn ended{MediationParty::Customer};
    CHECK(facts(Story{}.accept().apply().mediate().then(the_customer, ended)).mediation ==
          MediationResult::Withdrawn);
}

TEST_CASE("a mediation that came to nothing stays counted when the customer applies once more") {
    Codes codes;
    auto story = Story{}.accept().apply().mediate().then(the_mediator, NotAgreed{true}).apply();
    CHECK(facts_of(story.now(), Place{}, codes, shipped_rules())->mediation == MediationResult::Failed);
    CHECK(facts_of(story.next_day(3).now(), Place{}, codes, shipped_rules())->mediation_days == 0);
    story.mediate().agree();
    CHECK(facts_of(story.now(), Place{}, codes, shipped_rules())->mediation == MediationResult::Succeeded);
}

TEST_CASE("merged and reclassified cases leave the counts but not the balance") {
    auto merged = row("2026-03-01", "", "2026-03-02");
    merged.ending[0] = Ending::Merged;
    auto other = row("2026-03-01", "", "2026-03-02");
    other.ending[0] = Ending::Reclassified;
    const CaseFacts facts[]{merged, other, row("2026-03-01", "2026-03-02", "2026-03-02")};
    const auto m = measure(facts, march);
    CHECK(m.received == 1);
    CHECK(m.balance.received_gross == 3);
    CHECK(m.balance.merged == 1);
    CHECK(m.balance.reclassified == 1);
    CHECK(m.balance.open_end == 0);
    CHECK(balanced(m.balance));
}

TEST_CASE("a rating that came late on the line closes and opens a case again, and the balance holds") {
    auto story = Story{}.to_the_keys().next_day(8).then(the_timer, RatingTimedOut{1}).next_day(2);
    const CaseFacts facts[]{facts_of_story(story.rate(Satisfaction::Bad))};
    const auto m = measure(facts, march);
    CHECK(m.balance.closed == 1);
    CHECK(m.balance.re_entered == 1);
    CHECK(m.balance.open_end == 1);
    CHECK(m.closed == 0);
    CHECK(balanced(m.balance));
}

TEST_CASE("a balance that lost a case is seen") {
    Balance balance{.open_start = 2, .received_gross = 3, .closed = 1, .open_end = 4};
    CHECK(balanced(balance));
    balance.open_end = 3;
    CHECK_FALSE(balanced(balance));
    // Facts that contradict themselves: left before it came.
    auto impossible = row("2026-03-10", "", "2026-03-20");
    impossible.left[0] = day_number(day("2026-02-10"));
    const CaseFacts facts[]{impossible};
    CHECK_FALSE(balanced(measure(facts, march).balance));
}

TEST_CASE("the balance holds exactly for random histories in every period") {
    std::vector<CaseFacts> facts;
    std::vector<State> states;
    for (std::uint64_t seed = 1; seed <= 1'500; ++seed) {
        SeededRandom random{seed};
        Case the_case;
        for (std::uint64_t step = 0, steps = 1 + random.below(14); step < steps; ++step)
            the_case = apply(std::move(the_case), likely_event(the_case, random), shipped_rules());
        if (const auto made = facts_of(the_case, {}, codes(), shipped_rules())) {
            facts.push_back(*made);
            states.push_back(the_case.state);
        }
    }
    REQUIRE(facts.size() > 1'000);
    for (std::size_t at = 0; at < facts.size(); ++at)
        REQUIRE(is_open_at(facts[at], INT32_MAX) == is_open(states[at]));
    SeededRandom random{99};
    for (int round = 0; round < 50; ++round) {
        const Day from = day("2026-01-20") + days{static_cast<int>(random.below(60))};
        const auto m = measure(facts, {from, from + days{static_cast<int>(random.below(60))}});
        REQUIRE(balanced(m.balance));
        const auto open_on = [&](Day on) {
            return std::ranges::count_if(facts,
                                         [&](const CaseFacts& f) { return is_open_at(f, day_number(on)); });
        };
        REQUIRE(m.balance.open_start == open_on(from));
    }
}

TEST_CASE(
    "every month by itself is what the month of the table says, and one month ends as the next begins") {
    const auto facts = random_facts(1, 4'000);
    const auto whole = period("2023-02-10", "2026-05-20");
    const auto [months, total] = group_by(facts, Dimension::Month, whole);
    REQUIRE(months.size() == 40);
    CHECK(total == measure(facts, whole));
    CHECK(months.front().key == 202302);
    CHECK(months.back().key == 202605);
    Day from = whole.from;
    for (std::size_t at = 0; at < months.size(); ++at) {
        const std::chrono::year_month_day date{from};
        const Day until = std::min(Day{date.year() / date.month() / 1 + std::chrono::months{1}}, whole.until);
        REQUIRE(months[at].measures == measure(facts, {from, until}));
        REQUIRE(balanced(months[at].measures.balance));
        if (at > 0)
            REQUIRE(months[at].measures.balance.open_start == months[at - 1].measures.balance.open_end);
        from = until;
    }
}

TEST_CASE("every group is what its scope says, and together they are the whole") {
    const auto facts = random_facts(2, 3'000);
    const auto year = period("2024-01-01", "2025-01-01");
    const auto whole = measure(facts, year);
    const std::pair<Dimension, Scope::Part> parts[]{{Dimension::Branch, Scope::Part::Branch},
                                                    {Dimension::Station, Scope::Part::Station},
                                                    {Dimension::Institution, Scope::Part::Institution}};
    for (const auto& [dimension, part] : parts) {
        std::int64_t received = 0;
        const auto [groups, total] = group_by(facts, dimension, year);
        REQUIRE(total == whole);
        for (const auto& group : groups) {
            REQUIRE(group.measures == measure(facts, year, {part, group.key}));
            received += group.measures.received;
        }
        REQUIRE(received == whole.received);
    }
    for (const auto dimension : {Dimension::Business, Dimension::Cause}) {
        Fen disputed;
        const auto [groups, total] = group_by(facts, dimension, year);
        REQUIRE(total == whole);
        for (const auto& group : groups)
            disputed += group.measures.disputed;
        REQUIRE(disputed == whole.disputed);
    }
    CHECK(group_by(facts, Dimension::Business, year).groups.size() == 14);
    CHECK(group_by(facts, Dimension::Cause, year, {Scope::Part::Branch, 77}).groups.empty());
    const Scope station{Scope::Part::Station, 1};
    CHECK(group_by(facts, Dimension::Cause, year, station).total == measure(facts, year, station));
}

TEST_CASE("a case with more stays than there is room for keeps the balance") {
    auto the_case = Story{}.to_the_keys().now();
    Day at = day("2026-03-02");
    for (int stay = 0; stay < 6; ++stay) {
        the_case.leavings.push_back({State::Closed, noon(at += days{3}), noon(at += days{2})});
    }
    the_case.leavings.push_back({State::Withdrawn, noon(at += days{1}), std::nullopt});
    const CaseFacts facts[]{facts_of(the_case, {}, codes(), shipped_rules()).value()};
    for (Day from = day("2026-02-25"); from < day("2026-04-20"); from += days{1})
        REQUIRE(balanced(measure(facts, {from, from + days{3}}).balance));
    CHECK_FALSE(is_open_at(facts[0], day_number(at + days{1})));
    CHECK(measure(facts, march).balance.withdrawn +
              measure(facts, period("2026-04-01", "2026-06-01")).balance.withdrawn ==
          1);
}

TEST_CASE("codes get small numbers and give their code back") {
    CodeNumbers numbers;
    CHECK(numbers.number("B05") == 0);
    CHECK(numbers.number("B03") == 1);
    CHECK(numbers.number("B05") == 0);
    CHECK(numbers.code(1) == "B03");
    CHECK(numbers.code(2).empty());
    CHECK(numbers.size() == 2);
}
