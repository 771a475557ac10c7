#include "tests/core/casework/random_history.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

// A history without the order of its lines.
Case in_any_order(Case the_case) {
    std::ranges::sort(the_case.timeline, {}, &TimelineEntry::event);
    return the_case;
}

} // namespace

TEST_CASE("ten thousand random histories are folded without an end, without a loss and the same every time") {
    std::size_t applied = 0, closed = 0;
    for (std::uint64_t seed = 1; seed <= 10'000; ++seed) {
        SeededRandom random{seed};
        Case step_by_step;
        std::vector<CaseEvent> events;
        const auto length = 1 + random.below(20);
        for (std::uint64_t at = 0; at < length; ++at) {
            events.push_back(random.below(3) == 0 ? any_event(random) : likely_event(step_by_step, random));
            const auto& event = events.back();
            const auto before = step_by_step;
            const auto offered = permitted(before, event.role, event.side, event.actor);
            const bool repeated = std::ranges::any_of(
                before.timeline, [&](const TimelineEntry& entry) { return entry.event == event.id; });
            step_by_step = apply(std::move(step_by_step), event, shipped_rules());
            REQUIRE(step_by_step.timeline.size() == before.timeline.size() + (repeated ? 0 : 1));
            REQUIRE(apply(step_by_step, event, shipped_rules()) == step_by_step);
            const bool changed = step_by_step.revision > before.revision;
            if (changed) REQUIRE(std::ranges::find(offered, type_of(event.body)) != offered.end());
            if (!changed) REQUIRE(step_by_step.state == before.state);
        }
        REQUIRE(fold(events, shipped_rules()) == step_by_step);
        REQUIRE(is_incomplete(step_by_step) == (step_by_step.state == State::Draft));
        REQUIRE(step_by_step.ratings.size() <= 2);
        applied += step_by_step.revision;
        closed += step_by_step.state == State::Closed ? 1u : 0u;
    }
    // The histories get somewhere, or the test would prove nothing.
    CHECK(applied > 50'000);
    CHECK(closed > 200);
}

TEST_CASE("an event that is folded twice counts once") {
    const auto events = Story{}.to_the_keys().rate(Satisfaction::Good).events();
    std::vector<CaseEvent> doubled;
    for (const auto& event : events)
        doubled.insert(doubled.end(), {event, event});
    doubled.insert(doubled.end(), events.begin(), events.end());
    CHECK(fold(doubled, shipped_rules()) == fold(events, shipped_rules()));
}

TEST_CASE("a case is held until its submission arrives and is then as if it had come first") {
    const auto events = Story{}.to_the_keys().next_day().rate(Satisfaction::Bad).events();
    const auto right = fold(events, shipped_rules());
    for (std::size_t late = 1; late < events.size(); ++late) {
        auto shuffled = events;
        std::rotate(shuffled.begin(), shuffled.begin() + 1,
                    shuffled.begin() + 1 + static_cast<std::ptrdiff_t>(late));
        const auto before = fold(std::span{shuffled}.first(late), shipped_rules());
        CHECK(is_incomplete(before));
        CHECK(before.state == State::Draft);
        CHECK(before.timeline.back().standing == Standing::Held);
        CHECK(fold(shuffled, shipped_rules()) == right);
    }
}

TEST_CASE("a second submission of the same case changes nothing of what was filed") {
    Story story;
    auto again = story.events().front();
    std::get<Submitted>(again.body).first_handler = second_handler;
    again.id.bytes.back() = 200;
    const auto told = apply(story.now(), again, shipped_rules());
    CHECK(told.first_handler == handler);
    CHECK(told.timeline.back().refusal == Refusal::NotFromHere);
}

TEST_CASE("an event of a newer program is kept and skipped, also when its number is known") {
    for (const std::uint16_t number : {std::uint16_t{4711}, static_cast<std::uint16_t>(EventType::Decided)}) {
        const auto told = Story{}.accept().then(the_handler, Unknown{number, 9}).decide(the_handler).now();
        CHECK(told.state == State::Decided);
        REQUIRE(told.timeline.size() == 4);
        CHECK(told.timeline[2].standing == Standing::Skipped);
        CHECK(static_cast<std::uint16_t>(told.timeline[2].type) == number);
    }
}

TEST_CASE("an event of another case never touches this one") {
    Story story;
    auto stray = story.event(the_handler, Accepted{true});
    stray.case_id = numbered<CaseId>(9);
    const auto told = apply(story.now(), stray, shipped_rules());
    CHECK(told.state == State::Registered);
    CHECK(told.timeline.back().refusal == Refusal::OtherCase);
}

TEST_CASE("notes, contacts and evidence commute with one another and with every other note") {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        SeededRandom random{seed};
        Story story;
        story.accept();
        const auto before = story.events().size();
        for (int note = 0; note < 6; ++note) {
            const EventBody words[]{
                NoteAdded{NoteKind::Note, ProposalAnswer::None, "words"},
                NoteAdded{NoteKind::Proposal, ProposalAnswer::Refused, "words"}, EvidenceShown{"words"},
                Contacted{static_cast<ContactMethod>(random.below(5)), random.below(2) == 0, ""}};
            story.next_day(static_cast<int>(random.below(3)) - 1);
            story.then(random.below(2) == 0 ? the_handler : the_officer,
                       words[random.below(std::size(words))]);
        }
        auto shuffled = story.events();
        for (std::size_t at = shuffled.size() - 1; at > before; --at)
            std::swap(shuffled[at], shuffled[before + random.below(at - before + 1)]);
        REQUIRE(in_any_order(fold(shuffled, shipped_rules())) == in_any_order(story.now()));
    }
}

TEST_CASE("a note and a transition that cross on the line end in the same case") {
    for (std::size_t at = 1; at <= 5; ++at) {
        Story story;
        story.accept().decide(the_handler).notify(the_handler).rate(Satisfaction::Good);
        auto events = story.events();
        const auto note = story.event(the_officer, NoteAdded{NoteKind::Note, ProposalAnswer::None, "words"});
        auto early = events, late = events;
        early.insert(early.begin() + static_cast<std::ptrdiff_t>(at), note);
        late.push_back(note);
        CHECK(in_any_order(fold(early, shipped_rules())) == in_any_order(fold(late, shipped_rules())));
    }
}

TEST_CASE("a case holds no personal data and stays the same when the sealed words are erased") {
    auto events = Story{}
                      .accept()
                      .then(the_handler, NoteAdded{NoteKind::Note, ProposalAnswer::None, "canary"})
                      .decide(the_handler)
                      .events();
    const auto told = fold(events, shipped_rules());
    CHECK(told.filed->personal == PersonalDetails{});
    for (auto& event : events)
        event.body = open_part(std::move(event.body));
    CHECK(fold(events, shipped_rules()) == told);
    std::ranges::rotate(events, events.begin() + 1);
    const auto held = fold(std::span{events}.first(3), shipped_rules());
    for (const auto& event : held.held)
        CHECK(open_part(event.body) == event.body);
}

TEST_CASE("a clock that says something absurd cannot upset the dates") {
    for (const auto at : {INT64_MIN, INT64_MAX, std::int64_t{-1}}) {
        auto event = Story{}.events().front();
        event.at = instant_from(at);
        std::get<Submitted>(event.body).due = Day{days{INT32_MAX}};
        const auto told = apply({}, event, shipped_rules());
        CHECK(told.state == State::Registered);
        CHECK(due_day(told, shipped_rules(), noon(day("2026-03-03"))).has_value());
    }
}

TEST_CASE("every row of every event that exists can be reached by some history") {
    std::vector<bool> reached(transitions().size(), false);
    for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
        SeededRandom random{seed};
        Case the_case;
        for (int step = 0; step < 16; ++step) {
            const auto event = likely_event(the_case, random);
            for (std::size_t row = 0; row < transitions().size(); ++row)
                if (event.case_id == the_case.id &&
                    refuse_event(transitions()[row], the_case, event, shipped_rules()) == Refusal::None)
                    reached[row] = true;
            the_case = apply(std::move(the_case), event, shipped_rules());
        }
    }
    for (std::size_t row = 1; row < reached.size(); ++row) {
        INFO("row " << row);
        CHECK(reached[row]);
    }
}
