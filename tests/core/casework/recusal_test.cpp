#include "tests/core/casework/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

constexpr Role all_roles[]{Role::Customer,       Role::LobbyManager, Role::FirstHandler, Role::BranchHead,
                           Role::StationOfficer, Role::Mediator,     Role::Headquarters, Role::System};
constexpr Level all_levels[]{Level::Branch, Level::Station, Level::Headquarters};

Case standing_at(State state, Level level) {
    auto the_case = Story{}.to_the_keys().now();
    the_case.state = state;
    the_case.level = level;
    the_case.answered_by = {};
    return the_case;
}

StaffNamed against(PersonId person, std::vector<PersonId> line = {}) {
    return {{person}, std::move(line), "客户在录音中点名"};
}

} // namespace

TEST_CASE("in no state, at no level and in no role does the person a complaint is against, or their direct "
          "line, have any act but to hand the case up") {
    std::size_t taken_away = 0;
    for (const State state : all_states) {
        for (const Level level : all_levels) {
            for (const Role role : all_roles) {
                for (const Side side : {Side::Terminal, Side::Headquarters}) {
                    const auto before = standing_at(state, level);
                    auto accused = before;
                    accused.respondents = {head};
                    auto in_line = before;
                    in_line.direct_line = {head};
                    for (const auto* one : {&accused, &in_line}) {
                        for (const EventType act : permitted(*one, role, side, head))
                            REQUIRE(act == EventType::Escalated);
                        // Everybody else, the customer and the timer lose nothing by it.
                        REQUIRE(permitted(*one, role, side, officer) ==
                                permitted(before, role, side, officer));
                        REQUIRE(permitted(*one, role, side, nobody) == permitted(before, role, side, nobody));
                    }
                    taken_away += permitted(before, role, side, head).size();
                }
            }
        }
    }
    CHECK(taken_away > 1'000);
}

TEST_CASE("every row of the table but handing up refuses the person it is against, and says why") {
    for (const auto& row : transitions()) {
        for (const State state : all_states) {
            for (const Role role : all_roles) {
                if (!row.from.contains(state) || !row.roles.contains(role)) continue;
                for (const Level level : all_levels) {
                    auto accused = standing_at(state, level);
                    accused.respondents = {head};
                    const auto refusal = refuse_actor(row, accused, {role, holder_of(level), head});
                    if (row.event != EventType::Escalated) REQUIRE(refusal == Refusal::MustKeepOut);
                    if (row.event == EventType::Escalated) REQUIRE(refusal != Refusal::MustKeepOut);
                }
            }
        }
    }
}

TEST_CASE(
    "naming the handler takes the case out of their hands, and what they decide then is kept and changes "
    "nothing") {
    auto story = Story{}.accept().then(the_officer, against(handler, {head}));
    CHECK(story.now().current_handler == nobody);
    CHECK(story.now().first_handler == handler); // never overwritten
    story.decide(the_handler);
    CHECK(story.now().state == State::Handling);
    CHECK(story.now().timeline.back().standing == Standing::Overtaken);
    CHECK(story.now().timeline.back().refusal == Refusal::MustKeepOut);
    story.decide({second_handler, Role::FirstHandler, Side::Terminal});
    CHECK(story.now().state == State::Decided);
}

TEST_CASE(
    "somebody who passes the case up because it is about themselves is heard, also when they were named "
    "meanwhile") {
    const auto told = Story{}.then(the_officer, against(handler)).pass_up(the_handler, Level::Station).now();
    CHECK(told.level == Level::Station);
    CHECK(told.state == State::Handling);
}

TEST_CASE("a case that is handed back does not go to a first handler it is against") {
    auto story = Story{}.accept().pass_up(the_handler, Level::Station).then(the_officer, against(handler));
    story.hand_back(the_officer, Level::Branch, day("2026-03-10"));
    CHECK(story.now().level == Level::Branch);
    CHECK(story.now().current_handler == nobody);
}

TEST_CASE("the newest list of names stands, and an empty one lets everybody back") {
    auto story = Story{}.then(the_officer, against(handler, {head})).then(the_headquarters, against(head));
    CHECK(story.now().respondents == std::vector{head});
    CHECK(story.now().direct_line.empty());
    CHECK(story.accept().now().state == State::Handling);
    story.then(the_officer, StaffNamed{{}, {}, "客户更正"});
    CHECK_FALSE(must_keep_out(story.now(), head));
}

TEST_CASE("nobody takes back the name that keeps them out") {
    const auto told =
        Story{}.then(the_headquarters, against(officer)).then(the_officer, StaffNamed{{}, {}, "误录"}).now();
    CHECK(must_keep_out(told, officer));
    CHECK(told.timeline.back().refusal == Refusal::MustKeepOut);
}

TEST_CASE("names that arrive before the submission hold from the beginning") {
    auto events = Story{}.then(the_officer, against(handler)).accept().events();
    std::ranges::rotate(events, events.begin() + 1);
    const auto told = fold(events, shipped_rules());
    CHECK(told.state == State::Registered);
    CHECK(told.current_handler == nobody);
}
