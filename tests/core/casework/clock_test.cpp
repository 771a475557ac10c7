#include "tests/core/casework/story.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace fengqiao;

namespace {

const RuleSet& rules() {
    return shipped_rules().on(day("2026-01-01"));
}

CaseClock received_on(const char* iso) {
    CaseClock clock;
    clock.received = noon(day(iso));
    return clock;
}

} // namespace

TEST_CASE("the statutory days of Order 2020-3 fall where DOMAIN 4.3 says") {
    struct Vector {
        const char *received, *first, *extended, *last;
    };
    const auto vector = GENERATE(Vector{"2026-01-10", "2026-01-25", "2026-02-09", "2026-03-11"},
                                 Vector{"2026-02-01", "2026-02-16", "2026-03-03", "2026-04-02"},
                                 Vector{"2028-02-20", "2028-03-06", "2028-03-21", "2028-04-20"},
                                 Vector{"2026-12-20", "2027-01-04", "2027-01-19", "2027-02-18"});
    const Day received = day(vector.received);
    CHECK(iso_date(statutory_due(received, Term::First, rules())) == vector.first);
    CHECK(iso_date(statutory_due(received, Term::Extended, rules())) == vector.extended);
    CHECK(iso_date(statutory_due(received, Term::Last, rules())) == vector.last);
}

TEST_CASE("a complaint filed in the last second of a Chinese day is received on that day") {
    CaseClock clock;
    clock.received = start_of(day("2026-01-11")) - milliseconds{1}; // 15:59:59.999 UTC on the tenth
    CHECK(iso_date(due_day(clock, rules(), day("2026-01-12"))) == "2026-01-25");
    clock.received = start_of(day("2026-01-11"));
    CHECK(iso_date(due_day(clock, rules(), day("2026-01-12"))) == "2026-01-26");
}

TEST_CASE("mediation from the tenth to the twenty-fifth moves the day by fifteen") {
    auto clock = pause(received_on("2026-03-02"), day("2026-03-10"));
    CHECK(iso_date(due_day(clock, rules(), day("2026-03-10"))) == "2026-03-17");
    CHECK(iso_date(due_day(clock, rules(), day("2026-03-12"))) == "2026-03-19");
    clock = resume(clock, day("2026-03-25"));
    CHECK(iso_date(due_day(clock, rules(), day("2026-03-26"))) == "2026-04-01");
}

TEST_CASE("two pauses add up and a pause inside a pause counts once") {
    auto clock = pause(received_on("2026-03-02"), day("2026-03-05"));
    clock = resume(pause(clock, day("2026-03-06")), day("2026-03-07"));
    clock = resume(resume(pause(clock, day("2026-03-10")), day("2026-03-13")), day("2026-03-20"));
    CHECK(clock.paused == days{5});
}

TEST_CASE("the due day lasts until 24:00 and not a millisecond longer") {
    const auto clock = received_on("2026-01-10");
    const Instant midnight = start_of(day("2026-01-26"));
    CHECK_FALSE(is_late(clock, rules(), midnight - milliseconds{1}));
    CHECK(is_late(clock, rules(), midnight));
}

TEST_CASE("the clock stops at the notice: a case told in time is never late afterwards") {
    auto clock = received_on("2026-01-10");
    clock.stopped = noon(day("2026-01-25"));
    CHECK_FALSE(is_late(clock, rules(), noon(day("2026-06-01"))));
    clock.stopped = noon(day("2026-01-26"));
    CHECK(is_late(clock, rules(), noon(day("2026-06-01"))));
}

TEST_CASE("a case that is paused does not become late, and one that was late stays late") {
    const auto in_time = pause(received_on("2026-01-10"), day("2026-01-20"));
    CHECK_FALSE(is_late(in_time, rules(), noon(day("2026-05-01"))));
    const auto late = pause(received_on("2026-01-10"), day("2026-01-28"));
    CHECK(is_late(late, rules(), noon(day("2026-05-01"))));
    CHECK(is_late(resume(late, day("2026-02-10")), rules(), noon(day("2026-02-10"))));
}

TEST_CASE("of the printed and the computed day the earlier stands") {
    const Day received = day("2026-01-10"), computed = day("2026-01-25");
    CHECK(earlier_stands(day("2026-01-24"), computed, received) == day("2026-01-24"));
    CHECK(earlier_stands(day("2026-01-26"), computed, received) == computed);
    CHECK(earlier_stands(std::nullopt, computed, received) == computed);
}

TEST_CASE("a day printed by a terminal whose clock stood in the past promises nothing") {
    CHECK(earlier_stands(day("2020-01-16"), day("2026-01-25"), day("2026-01-10")) == day("2026-01-25"));
}

TEST_CASE("the printed promise binds the first term, not an extension the customer was told of") {
    auto clock = received_on("2026-01-10");
    clock.promised = day("2026-01-24");
    CHECK(due_day(clock, rules(), day("2026-01-11")) == day("2026-01-24"));
    clock.term = Term::Extended;
    CHECK(due_day(clock, rules(), day("2026-01-11")) == day("2026-02-09"));
}

TEST_CASE("days taken leave the pauses out, and the same day is nought") {
    auto clock = received_on("2026-03-02");
    CHECK_FALSE(days_taken(clock).has_value());
    clock.stopped = noon(day("2026-03-02"));
    CHECK(days_taken(clock) == days{0});
    clock.paused = days{4};
    clock.stopped = noon(day("2026-03-12"));
    CHECK(days_taken(clock) == days{6});
    clock.stopped = noon(day("2026-03-03")); // clocks disagree: never less than nought
    CHECK(days_taken(clock) == days{0});
}

TEST_CASE("a notice received on 16 March may be contested until 15 April, and that takes until 10 May") {
    CHECK(iso_date(last_day_to_apply_for_reexamination(day("2026-03-16"), rules())) == "2026-04-15");
    CHECK(iso_date(reexamination_due(day("2026-04-10"), rules())) == "2026-05-10");
}

TEST_CASE("the customer is waited for seven days") {
    CHECK(iso_date(last_day_to_rate(day("2026-03-16"), rules())) == "2026-03-23");
}
