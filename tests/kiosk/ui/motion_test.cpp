#include "app/kiosk/ui/motion.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::ui {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds ease{70}, start{1000};
const Id key{Msg::WriteLetter, 'g'};

} // namespace

TEST_CASE("what begins to move after a rest shows it at once, however soon after the frame before") {
    Motion motion;
    motion.begin_frame(start, false);
    CHECK(motion.towards(key, 0, ease) == 0);
    motion.begin_frame(start, false);
    const float begun = motion.towards(key, 1, ease);
    CHECK(begun > 0.4F);
    CHECK(motion.moving());

    // From then on only time moves it.
    motion.begin_frame(start, false);
    CHECK(motion.towards(key, 1, ease) == begun);
    motion.begin_frame(start + milliseconds{16}, false);
    CHECK(motion.towards(key, 1, ease) > begun);
}

TEST_CASE("a motion ends where it was to go, and is there at once where motion is reduced") {
    Motion motion;
    for (milliseconds now = start; now < start + 3 * ease; now += milliseconds{16}) {
        motion.begin_frame(now, false);
        motion.towards(key, 1, ease);
    }
    CHECK_FALSE(motion.moving());
    CHECK(motion.towards(key, 1, ease) == 1);
    motion.begin_frame(start + 4 * ease, true);
    CHECK(motion.towards(key, 0, ease) == 0);
}

} // namespace fengqiao::kiosk::ui
