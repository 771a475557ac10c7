#include "core/casework/remedies.h"

#include "tests/core/casework/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

Remedies open_on(const Story& story, Day today) {
    return remedies(story.now(), shipped_rules(), today);
}

} // namespace

TEST_CASE("nothing is applied for before the customer was told") {
    Story story;
    CHECK_FALSE(open_on(story, story.today()).any());
    story.accept();
    CHECK_FALSE(open_on(story, story.today()).any());
    story.decide(the_handler);
    CHECK_FALSE(open_on(story, story.today()).any());
}

TEST_CASE("a notice received on 16 March lets the customer apply until 15 April and not a day longer") {
    Story story;
    story.accept().next_day(14).decide(the_handler).notify(the_handler);
    REQUIRE(iso_date(story.today()) == "2026-03-16");
    for (const char* in_time : {"2026-03-16", "2026-04-15"}) {
        const auto open = open_on(story, day(in_time));
        REQUIRE(open.reexamination_until);
        CHECK(iso_date(*open.reexamination_until) == "2026-04-15");
        CHECK(open.reexamination == days{30});
    }
    const auto late = open_on(story, day("2026-04-16"));
    CHECK_FALSE(late.reexamination_until);
    CHECK(late.mediation); // which asks only that both sides want it
}

TEST_CASE("rated well or badly, a decision that was told can be contested") {
    Story well, badly;
    CHECK(open_on(well.to_the_keys().rate(Satisfaction::Good), well.today()).any());
    CHECK(open_on(badly.to_the_keys().rate(Satisfaction::VeryBad), badly.today()).any());
}

TEST_CASE("what both sides agreed on before a mediator is not applied against") {
    auto story = Story{}.to_the_keys().apply().mediate();
    CHECK_FALSE(open_on(story, story.today()).any()); // not while it runs either
    CHECK_FALSE(open_on(story.agree(), story.today()).any());
    auto failed = Story{}.to_the_keys().apply().mediate().then(the_mediator, NotAgreed{true});
    CHECK(open_on(failed, failed.today()).any());
}

TEST_CASE("headquarters has no superior, so that its decision is mediated but not re-examined") {
    Story story;
    story.accept().pass_up(the_handler, Level::Station).pass_up(the_officer, Level::Headquarters);
    story.decide(the_headquarters).notify(the_officer);
    REQUIRE(story.now().state == State::Notified);
    const auto open = open_on(story, story.today());
    CHECK_FALSE(open.reexamination_until);
    CHECK(open.mediation);
}

TEST_CASE("whoever withdrew has nothing to contest") {
    Story story;
    story.to_the_keys().then(the_customer, Withdrawn{});
    CHECK_FALSE(open_on(story, story.today()).any());
}

TEST_CASE("who could not be reached learns of the decision here and has all their days from today") {
    Story story;
    story.accept();
    for (int tries = 0; tries < 3; ++tries)
        story.then(the_handler, Contacted{ContactMethod::Phone, false, ""});
    story.decide(the_handler).then(the_handler, Notified{ContactMethod::Unreachable, story.today()});
    REQUIRE(story.now().state == State::Notified);
    const auto open = open_on(story, story.today() + days{45});
    REQUIRE(open.reexamination_until);
    CHECK(*open.reexamination_until == story.today() + days{75});
}
