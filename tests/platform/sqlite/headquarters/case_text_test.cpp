#include "platform/sqlite/headquarters/case_text.h"
#include "tests/core/casework/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::sqlite;

namespace {

// The submission's codes, without which the door would have refused it.
Case with_codes(Case the_case) {
    the_case.filed->channel = "A101";
    the_case.filed->notice_version = "2026-01";
    the_case.filed->language = "zh-CN";
    the_case.filed->rule_set = "CN-2020-3";
    return the_case;
}

void check_round_trip(const Case& folded) {
    const Case the_case = with_codes(folded);
    const auto text = case_text(the_case);
    REQUIRE(text);
    const auto read = read_case_text(*text);
    if (!read) FAIL(read.error().text);
    CHECK(*read == the_case);
}

} // namespace

TEST_CASE("a case is read back as it was folded, at every step of its life") {
    Story story;
    check_round_trip(story.now());
    check_round_trip(story.accept().now());
    check_round_trip(story.then(the_handler, Contacted{ContactMethod::Phone, false, "没有接"}).now());
    check_round_trip(story.pass_up(the_handler, Level::Station).now());
    check_round_trip(story.decide(the_officer, Fen{100'000}).now());
    check_round_trip(story.notify(the_officer).now());
    check_round_trip(story.next_day().rate(Satisfaction::Bad).now());
    check_round_trip(story.then(another_officer, RecontactDone{"又谈了一次"}).now());
    check_round_trip(story.rate(Satisfaction::VeryBad, 2).now());
    check_round_trip(story.then(the_timer, Unknown{777, 1}).now());
}

TEST_CASE("a case that waits for its submission is folded from its events instead") {
    const Story story;
    Case waiting;
    waiting.id = numbered<CaseId>(1);
    waiting = apply(waiting, Story{}.event(the_handler, Accepted{true}), shipped_rules());
    CHECK(is_incomplete(waiting));
    CHECK(!case_text(waiting));
}

TEST_CASE("a case that could not be read back is folded from its events instead") {
    Case the_case = with_codes(Story{}.now());
    the_case.filed->channel = "no code at all";
    CHECK(!case_text(the_case));
}

TEST_CASE("a stored case that is no case is a trouble and no crash") {
    for (const char* text : {"", "{}", "[]", "{\"case\":1}", "\xff"})
        CHECK(read_case_text(bytes_of(text)).error().kind == TroubleKind::StoreBroken);
}
