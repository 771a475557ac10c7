#include "core/writing/hand_reader.h"
#include "core/writing/pinyin_reader.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace fengqiao;

TEST_CASE("sixty letters are read at once and not one more") {
    CHECK(check_question({std::string(pinyin_letters_max, 'a'), {}}));
    CHECK(check_question({std::string(pinyin_letters_max + 1, 'a'), {}}).error().kind ==
          TroubleKind::TooLarge);
}

TEST_CASE("what is no letter of pinyin is refused, and the refusal does not say what it was") {
    for (const char* letters : {"ni hao", "NI", "ni1", "lü", "你", "ni-hao", "\n"}) {
        const auto checked = check_question({letters, {}});
        REQUIRE_FALSE(checked);
        CHECK(checked.error().kind == TroubleKind::BadInput);
        CHECK_FALSE(checked.error().text.contains(letters));
    }
}

TEST_CASE("nobody has taken more than there are letters") {
    CHECK(check_question({"a", {"啊"}}));
    CHECK(check_question({"a", {"啊", "啊"}}).error().kind == TroubleKind::TooLarge);
}

TEST_CASE("what an answer kept of what was taken is counted from the words it says") {
    const PinyinQuestion question{"nihaoma", {"你好", "吗"}};
    CHECK(taken_kept(question, {"", "ni hao ma", {}}) == 0);
    CHECK(taken_kept(question, {"你好", "ma", {}}) == 1);
    CHECK(taken_kept(question, {"你好吗", "", {}}) == 2);
}

TEST_CASE("a place that is no number is refused") {
    CHECK(check_strokes({{{0.1F, 0.2F}}, {}}));
    CHECK(check_strokes({{{-4.0F, 9.0F}}}));
    CHECK(check_strokes({{{std::numeric_limits<float>::quiet_NaN(), 0}}}).error().kind ==
          TroubleKind::BadInput);
    CHECK(check_strokes({{{0, std::numeric_limits<float>::infinity()}}}).error().kind ==
          TroubleKind::BadInput);
}

TEST_CASE("more strokes than any character has, or minutes of drawing, are too large") {
    const InkStroke dot{{0.5F, 0.5F}};
    CHECK(check_strokes(std::vector(hand_strokes_max, dot)));
    CHECK(check_strokes(std::vector(hand_strokes_max + 1, dot)).error().kind == TroubleKind::TooLarge);
    const InkStroke half(hand_points_max / 2, {0.5F, 0.5F});
    CHECK(check_strokes({half, half}));
    CHECK(check_strokes({half, half, dot}).error().kind == TroubleKind::TooLarge);
}
