#include "core/sync/schedule.h"

#include "core/basics/date.h"
#include "tests/support/fake_digest.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace std::chrono_literals;

namespace {

// 2026-11-23, Monday, at the given time of day in China.
Instant on_monday(milliseconds time_of_day) {
    return start_of(*parse_iso_date("2026-11-23")) + time_of_day;
}

const SyncSettings evening; // 20:00 to 23:00

} // namespace

TEST_CASE("the nightly pass waits for tonight's slot") {
    const TimeEstimate heard{on_monday(14h), 100s};
    CHECK(next_nightly(heard, evening, 10min, 100s) == 100s + 6h + 10min);
    CHECK(next_nightly(heard, evening, 10min, 100s + 1h) == 100s + 6h + 10min);
}

TEST_CASE("after tonight's slot the next one is tomorrow's") {
    const TimeEstimate heard{on_monday(20h + 10min), 0s};
    CHECK(next_nightly(heard, evening, 10min, 0s) == 24h);
    CHECK(next_nightly(heard, evening, 10min + 1s, 0s) == 1s);
}

TEST_CASE("a window that reaches past midnight is still tonight's after midnight") {
    SyncSettings late;
    late.window_start = 22h;
    late.window_length = 6h;
    const TimeEstimate heard{on_monday(1h), 0s};
    CHECK(next_nightly(heard, late, 4h, 0s) == 1h);
}

TEST_CASE("a terminal's place in the window is its own and stays") {
    const FakeDigest digest;
    SeededRandom random{5};
    std::size_t first_half = 0;
    for (int terminal = 0; terminal < 2000; ++terminal) {
        const auto id = random.id<TerminalId>();
        const auto slot = slot_in_window(digest, id, 3h);
        REQUIRE(slot >= 0s);
        REQUIRE(slot < 3h);
        REQUIRE(slot == slot_in_window(digest, id, 3h));
        first_half += slot < 90min;
    }
    CHECK(first_half > 850);
    CHECK(first_half < 1150);
    CHECK(slot_in_window(digest, TerminalId{{1}}, 0s) == 0s);
}

TEST_CASE("a filing is pushed within one to ten minutes") {
    SeededRandom random{6};
    milliseconds least = 1h, most = 0s;
    for (int drawn = 0; drawn < 3000; ++drawn) {
        const auto pause = soon_pause(evening, random);
        least = std::min(least, pause);
        most = std::max(most, pause);
    }
    CHECK(least >= 1min);
    CHECK(least < 70s);
    CHECK(most <= 10min);
    CHECK(most > 590s);
}
