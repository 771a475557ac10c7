#include "core/rating/rating.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

TEST_CASE("nothing is chosen before the customer chooses") {
    const RatingDraft draft;
    CHECK_FALSE(draft.level().has_value());
    CHECK_FALSE(draft.given().has_value());
}

TEST_CASE("the five keys stand in one fixed order from very satisfied to very dissatisfied") {
    CHECK(satisfaction_keys == std::array{Satisfaction::VeryGood, Satisfaction::Good, Satisfaction::Fair,
                                          Satisfaction::Bad, Satisfaction::VeryBad});
}

TEST_CASE("only the two lowest keys ask for reasons and for another conversation") {
    for (const auto level : satisfaction_keys) {
        const bool low = level == Satisfaction::Bad || level == Satisfaction::VeryBad;
        CHECK(asks_for_reasons(level) == low);
        CHECK(asks_for_recontact(level) == low);
        RatingDraft draft;
        draft.press(level);
        CHECK(draft.toggle("E01") == low);
    }
}

TEST_CASE("a customer marks up to three reasons and may take each back") {
    RatingDraft draft;
    CHECK_FALSE(draft.toggle("E01"));
    draft.press(Satisfaction::Bad);
    CHECK(draft.toggle("E01"));
    CHECK(draft.toggle("E02"));
    CHECK(draft.toggle("E03"));
    CHECK_FALSE(draft.toggle("E04"));
    CHECK_FALSE(draft.is_marked("E04"));
    CHECK(draft.toggle("E02"));
    CHECK(draft.toggle("E04"));
    CHECK(draft.given() == RatingGiven{Satisfaction::Bad, {"E01", "E03", "E04"}});
}

TEST_CASE("another key keeps the reasons only where reasons belong") {
    RatingDraft draft;
    draft.press(Satisfaction::Bad);
    draft.toggle("E01");
    draft.press(Satisfaction::VeryBad);
    CHECK(draft.given() == RatingGiven{Satisfaction::VeryBad, {"E01"}});
    draft.press(Satisfaction::Good);
    draft.press(Satisfaction::Bad);
    CHECK(draft.given() == RatingGiven{Satisfaction::Bad, {}});
}

TEST_CASE("a press taken back leaves nothing behind") {
    RatingDraft draft;
    draft.press(Satisfaction::VeryBad);
    draft.toggle("E01");
    draft.undo();
    CHECK(draft == RatingDraft{});
}

TEST_CASE("a rating keeps its level whatever reasons came with it") {
    const std::vector<std::string> many{"E01", "E01", "E02", "E03", "E04"};
    CHECK(reasons_that_count(Satisfaction::VeryBad, many) == std::vector<std::string>{"E01", "E02", "E03"});
    CHECK(reasons_that_count(Satisfaction::Fair, many).empty());
}
