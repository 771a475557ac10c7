#include "core/casework/step_due.h"
#include "tests/core/casework/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

Refusal refusal_of(Story story, const Who& who, EventBody body) {
    return why_not(story.now(), story.event(who, std::move(body)), shipped_rules());
}

MediationApplied application() {
    return {.chosen = {},
            .mode = MediationMode::InPerson,
            .requests = {"R01"},
            .consent = true,
            .notice_version = "2026-11"};
}

std::string due_of(const Story& story, const char* today) {
    return iso_date(*due_day(story.now(), shipped_rules(), start_of(day(today))));
}

} // namespace

TEST_CASE("nothing goes to the mediation committee without the customer's own consent, by its version") {
    const auto story = Story{}.accept();
    auto unasked = application();
    unasked.consent = false;
    auto unnamed = application();
    unnamed.notice_version.clear();
    CHECK(refusal_of(story, the_customer, unasked) == Refusal::NoConsent);
    CHECK(refusal_of(story, the_customer, unnamed) == Refusal::NoConsent);
    CHECK(refusal_of(story, the_customer, application()) == Refusal::None);
    CHECK(refusal_of(story, the_officer, application()) == Refusal::NotThisRole);
}

TEST_CASE("a mediator the complaint is against, or of their line, is neither chosen nor assigned") {
    auto story = Story{}.accept().then(the_officer, StaffNamed{{mediator}, {second_mediator}, ""});
    for (const PersonId one : {mediator, second_mediator}) {
        auto wish = application();
        wish.chosen = one;
        CHECK(refusal_of(story, the_customer, wish) == Refusal::MustKeepOut);
        const Who third{officer, Role::Mediator, Side::Headquarters};
        CHECK(refusal_of(Story{story}.apply(), third, MediationAccepted{one}) == Refusal::MustKeepOut);
    }
}

TEST_CASE("the mediator a customer chose is the one, and without a choice the committee names somebody") {
    const auto chosen = Story{}.accept().apply(mediator);
    CHECK(refusal_of(chosen, the_mediator, MediationAccepted{second_mediator}) == Refusal::NotChosen);
    CHECK(refusal_of(chosen, the_mediator, MediationAccepted{mediator}) == Refusal::None);
    const auto open = Story{}.accept().apply();
    CHECK(refusal_of(open, the_mediator, MediationAccepted{second_mediator}) == Refusal::None);
    CHECK(refusal_of(open, the_mediator, MediationAccepted{}) == Refusal::NotChosen);
}

TEST_CASE("one mediation at a time, and none about an agreement") {
    CHECK(refusal_of(Story{}.accept().apply(), the_customer, application()) == Refusal::NotFromHere);
    CHECK(refusal_of(Story{}.accept().apply().mediate(), the_customer, application()) ==
          Refusal::NotFromHere);
    CHECK(refusal_of(Story{}.accept().apply().mediate().agree(), the_customer, application()) ==
          Refusal::AgreementStands);
    auto again = Story{}.accept().apply().mediate().then(the_mediator, NotAgreed{true});
    CHECK(refusal_of(again, the_customer, application()) == Refusal::None);
    CHECK(again.apply().now().mediations.size() == 2);
}

TEST_CASE("an institution that refuses says why, a customer need not") {
    const auto story = Story{}.accept().apply();
    const auto declined = [&](const Who& who, MediationParty by, MediationReason reason) {
        return refusal_of(story, who, MediationDeclined{by, reason});
    };
    using enum MediationParty;
    CHECK(declined(the_officer, Institution, MediationReason::None) == Refusal::NoReason);
    CHECK(declined(the_officer, Institution, MediationReason::NotWilling) == Refusal::None);
    CHECK(declined(the_customer, Customer, MediationReason::None) == Refusal::None);
    CHECK(declined(the_mediator, Committee, MediationReason::None) == Refusal::NoReason);
    CHECK(declined(the_mediator, Customer, MediationReason::None) == Refusal::None); // told by telephone
    CHECK(declined(the_officer, Customer, MediationReason::NotWilling) == Refusal::NotTheirWord);
    CHECK(declined(the_customer, Institution, MediationReason::Settled) == Refusal::NotTheirWord);
}

TEST_CASE("a mediation without an agreement ends with the other ways told, and the case goes on") {
    auto story = Story{}.accept().decide(the_handler).apply().mediate();
    CHECK(refusal_of(story, the_mediator, NotAgreed{false}) == Refusal::RemediesNotTold);
    const auto after = story.then(the_mediator, NotAgreed{true}).now();
    CHECK(after.state == State::Decided);
    CHECK(after.mediations.back().stage == MediationStage::NotAgreed);
}

TEST_CASE("declined or ended, a case stands where it stood before") {
    for (const State state : {State::Handling, State::Notified, State::Closed}) {
        Story before;
        if (state == State::Handling) before.accept();
        if (state == State::Notified) before.to_the_keys();
        if (state == State::Closed) before.to_the_keys().rate(Satisfaction::Good);
        REQUIRE(before.now().state == state);
        auto declined = Story{before}.apply().then(
            the_customer, MediationDeclined{MediationParty::Customer, MediationReason::None});
        CHECK(declined.now().state == state);
        auto ended =
            Story{before}.apply().mediate().then(the_customer, MediationWithdrawn{MediationParty::Customer});
        CHECK(ended.now().state == state);
        CHECK(ended.now().mediations.back().ended_by == MediationParty::Customer);
    }
}

TEST_CASE("received on 2 March and mediated from the 10th to the 25th, a case is due on 1 April") {
    auto story = Story{}.accept().next_day(6).apply().next_day(2);
    REQUIRE(iso_date(story.today()) == "2026-03-10");
    CHECK(due_of(story, "2026-03-10") == "2026-03-17"); // an application alone stops no clock
    story.mediate().next_day(15);
    CHECK_FALSE(is_overdue(story.now(), shipped_rules(), noon(story.today())));
    story.then(the_mediator, NotAgreed{true});
    CHECK(due_of(story, "2026-03-26") == "2026-04-01");
}

TEST_CASE("an agreement is the outcome: told, rated anew, and the clock stands") {
    auto story = Story{}.to_the_keys().rate(Satisfaction::Bad).next_day(1).apply(mediator).mediate();
    const Case agreed = story.next_day(3).agree(Fen{120'000}).now();
    CHECK(agreed.state == State::Notified);
    CHECK(agreed.round == 2);
    CHECK(last_day_to_rate(agreed, shipped_rules()) == story.today() + days{7});
    CHECK(agreed.mediations.back().amount == Fen{120'000});
    CHECK(agreed.mediations.back().mediator == mediator);
    const auto early = Story{}.accept().next_day(1).apply().mediate().next_day(2).agree().now();
    CHECK(days_taken(early.clock) == days{1}); // the two days of mediation are not the institution's
    CHECK(early.notice->received_on == day("2026-03-05"));
}

TEST_CASE("time at the five keys begins anew after a mediation that came to nothing") {
    auto story = Story{}.to_the_keys().next_day(5).apply().mediate().next_day(20);
    story.then(the_mediator, NotAgreed{true});
    CHECK(last_day_to_rate(story.now(), shipped_rules()) == story.today() + days{7});
}

TEST_CASE("a complaint that is withdrawn is mediated no more") {
    const auto gone = Story{}.accept().apply().mediate().then(the_customer, Withdrawn{}).now();
    CHECK(gone.state == State::Withdrawn);
    CHECK(gone.mediations.back().stage == MediationStage::Withdrawn);
    CHECK_FALSE(is_shared_with_committee(gone));
}

TEST_CASE("the committee sees a case from the consent on, keeps what it mediated, and nothing else") {
    CHECK_FALSE(is_shared_with_committee(Story{}.accept().now()));
    CHECK(is_shared_with_committee(Story{}.accept().apply().now()));
    CHECK(is_shared_with_committee(Story{}.accept().apply().mediate().agree().now()));
    CHECK(is_shared_with_committee(
        Story{}.accept().apply().mediate().then(the_mediator, NotAgreed{true}).now()));
    const MediationDeclined no{MediationParty::Committee, MediationReason::OutOfScope};
    CHECK_FALSE(is_shared_with_committee(Story{}.accept().apply().then(the_mediator, no).now()));
}

TEST_CASE("the committee answers within five working days and mediates within thirty natural ones") {
    const WorkCalendar calendar;                       // Monday to Friday
    auto story = Story{}.accept().next_day(2).apply(); // a Wednesday
    CHECK(step_due(story.now(), shipped_rules(), calendar) == day("2026-03-11"));
    story.next_day(1).mediate();
    CHECK(step_due(story.now(), shipped_rules(), calendar) == day("2026-04-04"));
}
