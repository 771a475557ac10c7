#include "platform/display/scanner/pad_keys.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::display {
namespace {

using std::chrono::milliseconds;
using Keys = std::vector<PadKey>;

constexpr milliseconds begin{10'000};

} // namespace

TEST_CASE("a switch acts as soon as nothing follows that only a scanner types") {
    PadKeys keys;
    keys.press(PadKey::Next, true, begin);
    CHECK(keys.take(begin).empty());
    REQUIRE(keys.next());
    CHECK(*keys.next() - begin <= milliseconds{100});
    CHECK(keys.take(*keys.next()) == Keys{PadKey::Next});
    CHECK_FALSE(keys.next());
}

TEST_CASE("an arrow acts at once, and what came before it first") {
    PadKeys keys;
    keys.press(PadKey::Select, true, begin);
    keys.press(PadKey::Down, false, begin + milliseconds{20});
    CHECK(keys.take(begin + milliseconds{20}) == Keys{PadKey::Select, PadKey::Down});
}

TEST_CASE("a scanner's Enter, and the line feed behind it, select nothing") {
    PadKeys keys;
    for (int sign = 0; sign < 12; ++sign)
        keys.sign(begin + milliseconds{sign * 10});
    keys.press(PadKey::Select, true, begin + milliseconds{125});
    keys.press(PadKey::Select, true, begin + milliseconds{130});
    CHECK(keys.take(begin + milliseconds{1'000}).empty());
}

TEST_CASE("a space or a Tab before and within what a scanner types moves nothing") {
    PadKeys keys;
    keys.press(PadKey::Next, true, begin);
    keys.sign(begin + milliseconds{45});
    keys.press(PadKey::Next, true, begin + milliseconds{90});
    keys.sign(begin + milliseconds{135});
    CHECK(keys.take(begin + milliseconds{1'000}).empty());
}

TEST_CASE("what a hand presses a second after a scan is its own again") {
    PadKeys keys;
    keys.sign(begin);
    keys.press(PadKey::Next, true, begin + milliseconds{1'000});
    CHECK(keys.take(begin + milliseconds{1'100}) == Keys{PadKey::Next});
}

} // namespace fengqiao::display
