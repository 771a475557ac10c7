#include "platform/display/window/rhythm.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::display {

namespace {

using Moment = Rhythm::Moment;
constexpr Moment start{std::chrono::seconds{1000}};

Rhythm settled() {
    Rhythm rhythm;
    for (int frame = 0; frame < 3; ++frame)
        rhythm.drawn(start, {}, false);
    return rhythm;
}

} // namespace

TEST_CASE("a page that rests asks for nothing, and for its own deadline when it has one") {
    Rhythm rhythm = settled();
    CHECK_FALSE(rhythm.due());
    rhythm.drawn(start, {false, start + std::chrono::seconds{30}}, false);
    CHECK(rhythm.due() == start + std::chrono::seconds{30});
}

TEST_CASE("after input a frame comes at once and two more settle") {
    Rhythm rhythm = settled();
    rhythm.stir();
    for (int frame = 0; frame < 3; ++frame) {
        CHECK(rhythm.due() == Moment::min());
        rhythm.drawn(start, {}, false);
    }
    CHECK_FALSE(rhythm.due());
}

TEST_CASE("frames go on while input waits") {
    Rhythm rhythm = settled();
    for (int frame = 0; frame < 10; ++frame) {
        rhythm.drawn(start, {}, true);
        CHECK(rhythm.due() == Moment::min());
    }
    rhythm.drawn(start, {}, false);
    CHECK_FALSE(rhythm.due());
}

TEST_CASE("an animation keeps step although every sleep ends a little late") {
    Rhythm rhythm = settled();
    Moment now = start;
    rhythm.drawn(now, {true, std::nullopt}, false);
    for (int frame = 1; frame <= 60; ++frame) {
        now = *rhythm.due() + std::chrono::microseconds{900};
        rhythm.drawn(now, {true, std::nullopt}, false);
    }
    CHECK(now - start < std::chrono::milliseconds{1002});
    CHECK(now - start > std::chrono::milliseconds{998});
}

TEST_CASE("frames that settle do not put off the animation that the first of them began") {
    Rhythm rhythm = settled();
    rhythm.stir();
    for (int frame = 0; frame < 3; ++frame)
        rhythm.drawn(start + frame * std::chrono::microseconds{300}, {true, std::nullopt}, false);
    CHECK(rhythm.due() == start + Rhythm::animation_step);
}

TEST_CASE("a deadline that comes before the animation's next frame is kept") {
    Rhythm rhythm = settled();
    rhythm.drawn(start, {true, start + std::chrono::milliseconds{4}}, false);
    CHECK(rhythm.due() == start + std::chrono::milliseconds{4});
}

} // namespace fengqiao::display
