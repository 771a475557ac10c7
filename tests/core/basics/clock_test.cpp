#include "tests/support/manual_clock.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace std::chrono_literals;

TEST_CASE("a clock in a test moves only when it is moved, with both hands") {
    ManualClock clock{instant_from(1000)};
    CHECK(clock.read() == clock.read());
    const auto before = clock.read();
    clock.advance(250ms);
    CHECK(clock.now() == instant_from(1250));
    CHECK(clock.read().since_boot - before.since_boot == 250ms);
    CHECK(clock.read().boot == before.boot);
}

TEST_CASE("setting the wall clock back does not turn back how long the machine runs") {
    ManualClock clock{instant_from(1'000'000)};
    clock.advance(5s);
    clock.set_wall(instant_from(0));
    CHECK(clock.now() == instant_from(0));
    CHECK(clock.read().since_boot == 5s);
}

TEST_CASE("a restart gives another boot and counts from zero") {
    ManualClock clock;
    clock.advance(5s);
    const auto before = clock.read();
    clock.restart();
    CHECK(clock.read().boot != before.boot);
    CHECK(clock.read().since_boot == 0ms);
    CHECK(clock.now() == before.wall);
}
