#include "tests/core/casework/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

const TimelineEntry& last_entry(const Case& the_case) {
    return the_case.timeline.back();
}

bool offers(const Case& the_case, const Who& who, EventType type) {
    const auto types = permitted(the_case, who.role, who.side, who.person);
    return std::ranges::find(types, type) != types.end();
}

} // namespace

TEST_CASE("a complaint resolved at the branch runs from filing to very satisfied") {
    const auto told = Story{}.to_the_keys().next_day().rate(Satisfaction::VeryGood).now();
    CHECK(told.state == State::Closed);
    CHECK(told.highest_level == Level::Branch);
    CHECK(told.first_handler == handler);
    CHECK(told.ratings.size() == 1);
    CHECK(told.clock.rule_set == "CN-2020-3");
    CHECK(days_taken(told.clock) == days{0});
    CHECK_FALSE(told.disputed);
    CHECK(told.revision == 5);
}

TEST_CASE(
    "a case passed up is decided and told by the station, spoken of again by another officer, and closed") {
    Story story;
    story.accept().next_day().pass_up(the_handler, Level::Station).decide(the_officer).notify(the_officer);
    story.next_day().rate(Satisfaction::Bad);
    CHECK(story.now().state == State::Recontact);
    story.next_day().then(another_officer, RecontactDone{}).rate(Satisfaction::Good, 2);
    const auto told = story.now();
    CHECK(told.state == State::Closed);
    CHECK(told.round == 2);
    CHECK(told.highest_level == Level::Station);
    CHECK(last_rating(told)->level == Satisfaction::Good);
}

TEST_CASE("who decided or told the answer may not speak with the customer in the next round") {
    Story story;
    story.accept().pass_up(the_handler, Level::Station).decide(the_officer).notify(another_officer);
    story.rate(Satisfaction::VeryBad);
    for (const auto& who : {the_officer, another_officer}) {
        auto told = story;
        CHECK_FALSE(offers(told.now(), who, EventType::RecontactDone));
        const auto after = told.then(who, RecontactDone{}).now();
        CHECK(after.state == State::Recontact);
        CHECK(last_entry(after).refusal == Refusal::SamePerson);
    }
}

TEST_CASE("the branch head who did not answer may speak in the second round, the one who decided may not") {
    Story by_handler;
    by_handler.to_the_keys().rate(Satisfaction::Bad).then(the_head, RecontactDone{});
    CHECK(by_handler.now().state == State::Notified);
    Story by_head;
    by_head.accept()
        .decide(the_head)
        .notify(the_handler)
        .rate(Satisfaction::Bad)
        .then(the_head, RecontactDone{});
    CHECK(by_head.now().state == State::Recontact);
}

TEST_CASE("a bad rating after the second round closes the case as disputed") {
    const auto told = Story{}
                          .to_the_keys()
                          .rate(Satisfaction::Bad)
                          .then(the_head, RecontactDone{})
                          .rate(Satisfaction::VeryBad, 2)
                          .now();
    CHECK(told.state == State::Closed);
    CHECK(told.disputed);
    CHECK(told.ratings.size() == 2);
}

TEST_CASE("a round is rated once: the second press is kept and changes nothing") {
    const auto told = Story{}.to_the_keys().rate(Satisfaction::VeryGood).rate(Satisfaction::VeryBad).now();
    CHECK(told.state == State::Closed);
    CHECK(told.ratings.size() == 1);
    CHECK(last_rating(told)->level == Satisfaction::VeryGood);
    CHECK(last_entry(told).refusal == Refusal::RoundIsOver);
}

TEST_CASE("a rating of an earlier round does not rate the later one") {
    Story story;
    story.to_the_keys().rate(Satisfaction::Bad).then(the_head, RecontactDone{}).rate(Satisfaction::Good, 1);
    CHECK(story.now().state == State::Notified);
    CHECK(last_entry(story.now()).refusal == Refusal::RoundIsOver);
}

TEST_CASE("nobody of the staff presses a key for the customer at the glass") {
    const Who clerk{handler, Role::Customer, Side::Terminal};
    auto story = Story{}.to_the_keys();
    CHECK_FALSE(offers(story.now(), clerk, EventType::Rated));
    const auto told =
        story.then(clerk, Rated{Satisfaction::VeryGood, {}, RatingSource::Kiosk, true, 1}).now();
    CHECK(told.state == State::Notified);
    CHECK(last_entry(told).refusal == Refusal::NotByCustomer);
}

TEST_CASE("a telephone rating comes from the console and says so") {
    const Rated by_phone{Satisfaction::Fair, {}, RatingSource::PhoneFollowUp, false, 1};
    const Who caller{officer, Role::Customer, Side::Headquarters};
    const auto told = Story{}.to_the_keys().then(caller, by_phone).now();
    CHECK(told.state == State::Closed);
    CHECK(last_rating(told)->source == RatingSource::PhoneFollowUp);
    CHECK(Story{}.to_the_keys().then(the_customer, by_phone).now().state == State::Notified);
}

TEST_CASE("reasons are kept after a bad rating only, three of them at most") {
    const auto with_reasons = [](Satisfaction level) {
        const Rated rated{level, {"E01", "E02", "E02", "E03", "E04"}, RatingSource::Kiosk, false, 1};
        return Story{}.to_the_keys().then(the_customer, rated).now().ratings.back().reasons;
    };
    CHECK(with_reasons(Satisfaction::Bad) == std::vector<std::string>{"E01", "E02", "E03"});
    CHECK(with_reasons(Satisfaction::Good).empty());
}

TEST_CASE("an unanswered question is closed unrated, and a press that was late on the line still counts") {
    auto story = Story{}.to_the_keys().next_day(8).then(the_timer, RatingTimedOut{1});
    CHECK(story.now().state == State::Closed);
    CHECK(story.now().timed_out);
    CHECK(story.now().ratings.empty());
    const auto well = Story{story}.rate(Satisfaction::Good).now();
    CHECK(well.state == State::Closed);
    CHECK(well.ratings.size() == 1);
    const auto badly = Story{story}.rate(Satisfaction::Bad).now();
    CHECK(badly.state == State::Recontact);
    REQUIRE(badly.leavings.size() == 1);
    CHECK(badly.leavings.front().came_back.has_value());
}

TEST_CASE("the timer closes only the round it speaks of") {
    Story story;
    story.to_the_keys()
        .rate(Satisfaction::Bad)
        .then(the_head, RecontactDone{})
        .then(the_timer, RatingTimedOut{1});
    CHECK(story.now().state == State::Notified);
    CHECK(story.then(the_timer, RatingTimedOut{2}).now().state == State::Closed);
}

TEST_CASE(
    "a customer withdraws on either side, at any time while the case is open, and that ends the clock") {
    auto story = Story{}.accept().pass_up(the_handler, Level::Station).then(the_customer, Withdrawn{});
    CHECK(story.now().state == State::Withdrawn);
    CHECK(story.now().clock.stopped.has_value());
    CHECK(story.then(the_customer, Withdrawn{}).now().revision == 4);
}

TEST_CASE("a case climbs one level at a time and a branch gives away only what it holds") {
    CHECK(last_entry(Story{}.accept().pass_up(the_handler, Level::Headquarters).now()).refusal ==
          Refusal::NotOneLevelUp);
    Story at_station;
    at_station.accept().pass_up(the_handler, Level::Station);
    CHECK(last_entry(Story{at_station}.pass_up(the_handler, Level::Headquarters).now()).refusal ==
          Refusal::BeyondAuthority);
    CHECK(at_station.pass_up(the_officer, Level::Headquarters).now().level == Level::Headquarters);
    CHECK(last_entry(at_station.pass_up(the_officer, Level::Headquarters).now()).refusal ==
          Refusal::NotOneLevelUp);
}

TEST_CASE("the station takes a case over that nobody at the branch accepted") {
    const auto told = Story{}.next_day(4).pass_up(the_officer, Level::Station).now();
    CHECK(told.state == State::Handling);
    CHECK(told.level == Level::Station);
    CHECK(told.current_handler == officer);
    CHECK(told.first_handler == handler);
    CHECK(offers(told, the_officer, EventType::Decided));
}

TEST_CASE("what the branch does after the station took over is kept and overtaken") {
    const auto told = Story{}.accept().pass_up(the_officer, Level::Station).decide(the_handler).now();
    CHECK(told.state == State::Handling);
    CHECK_FALSE(told.decision.has_value());
    CHECK(last_entry(told).standing == Standing::Overtaken);
    CHECK(last_entry(told).refusal == Refusal::NotInCustody);
}

TEST_CASE(
    "a case handed back belongs to the branch again, and its internal day lies within the statutory one") {
    Story story;
    story.accept().pass_up(the_handler, Level::Station);
    const Day statutory = day("2026-03-17");
    const auto back = Story{story}.hand_back(the_officer, Level::Branch, statutory).now();
    CHECK(back.level == Level::Branch);
    CHECK(back.highest_level == Level::Station);
    CHECK(back.internal_due == statutory);
    CHECK(back.current_handler == handler);
    const auto late = Story{story}.hand_back(the_officer, Level::Branch, statutory + days{1}).now();
    CHECK(last_entry(late).refusal == Refusal::DueTooLate);
    CHECK(last_entry(story.hand_back(the_officer, Level::Station, statutory).now()).refusal ==
          Refusal::NotLower);
}

TEST_CASE("nobody decides above their level or beyond their amount") {
    const auto refusal = [](Story story) { return last_entry(story.now()).refusal; };
    CHECK(refusal(Story{}.accept().decide(the_handler, Fen{100'000})) == Refusal::None);
    CHECK(refusal(Story{}.accept().decide(the_handler, Fen{100'001})) == Refusal::BeyondLimit);
    CHECK(refusal(Story{}.accept().decide(the_head, Fen{1'000'000})) == Refusal::None);
    CHECK(refusal(Story{}.accept().decide(the_head, Fen{1'000'001})) == Refusal::BeyondLimit);
    auto at_station = Story{}.accept().pass_up(the_head, Level::Station);
    CHECK(refusal(Story{at_station}.decide(the_officer, Fen{10'000'001})) == Refusal::BeyondLimit);
    auto at_headquarters = Story{at_station}.pass_up(the_officer, Level::Headquarters);
    CHECK(refusal(Story{at_headquarters}.decide(the_officer)) == Refusal::BeyondAuthority);
    CHECK(refusal(Story{at_headquarters}.decide(the_headquarters, Fen{10'000'001})) == Refusal::None);
}

TEST_CASE("a customer counts as not to be reached after three attempts on record") {
    auto story = Story{}.accept().decide(the_handler);
    const Notified unreached{ContactMethod::Unreachable, story.today()};
    story.then(the_handler, Contacted{ContactMethod::Phone, false, ""});
    story.then(the_handler, Contacted{ContactMethod::Phone, false, ""});
    CHECK(last_entry(Story{story}.then(the_handler, unreached).now()).refusal == Refusal::TooFewAttempts);
    story.then(the_handler, Contacted{ContactMethod::Unreachable, true, ""}).then(the_handler, unreached);
    CHECK(story.now().state == State::Notified);
}

TEST_CASE("a customer may add words, but not write the bank's notes") {
    const auto note = [](NoteKind kind) { return NoteAdded{kind, ProposalAnswer::None, "words"}; };
    CHECK(last_entry(Story{}.then(the_customer, note(NoteKind::CustomersWords)).now()).refusal ==
          Refusal::None);
    CHECK(last_entry(Story{}.then(the_customer, note(NoteKind::Proposal)).now()).refusal ==
          Refusal::NotOwnWords);
}

TEST_CASE("the first handler stays the first handler whoever takes the case in hand") {
    const Who other{second_handler, Role::FirstHandler, Side::Terminal};
    const auto told = Story{}.then(other, Accepted{true}).now();
    CHECK(told.first_handler == handler);
    CHECK(told.current_handler == second_handler);
}

TEST_CASE("twenty people together make a major complaint") {
    auto event = Story{}.events().front();
    std::get<Submitted>(event.body).members = 20;
    CHECK(apply({}, event, shipped_rules()).major);
    std::get<Submitted>(event.body).members = 19;
    CHECK_FALSE(apply({}, event, shipped_rules()).major);
}

TEST_CASE("a case is overdue when its day passed without a notice, by whichever day stands") {
    auto event = Story{}.events().front(); // filed on 2 March, printed 17 March
    const auto filed = apply({}, event, shipped_rules());
    CHECK_FALSE(is_overdue(filed, shipped_rules(), noon(day("2026-03-17"))));
    CHECK(is_overdue(filed, shipped_rules(), noon(day("2026-03-18"))));
    std::get<Submitted>(event.body).due = day("2026-03-16");
    const auto promised = apply({}, event, shipped_rules());
    CHECK(due_day(promised, shipped_rules(), noon(day("2026-03-03"))) == day("2026-03-16"));
    CHECK(is_overdue(promised, shipped_rules(), noon(day("2026-03-17"))));
    const auto told = Story{}.to_the_keys().now();
    CHECK_FALSE(is_overdue(told, shipped_rules(), noon(day("2026-09-01"))));
    CHECK(last_day_to_rate(told, shipped_rules()) == day("2026-03-09"));
}

TEST_CASE("a decision names the blocks that are blank") {
    CHECK(blank_blocks({"a", "b", "c", "d"}).empty());
    CHECK(blank_blocks({"a", " \n", "c", ""}) == std::vector{DecisionBlock::Basis, DecisionBlock::Remedies});
    CHECK(blank_blocks({}).size() == 4);
}
