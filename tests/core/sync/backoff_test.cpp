#include "core/sync/backoff.h"

#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;
using namespace std::chrono_literals;

namespace {

// Chance at its least.
class LeastRandom : public Random {
public:
    void fill(std::span<Byte> into) override { std::ranges::fill(into, Byte{0}); }
};

milliseconds longest_of(unsigned attempt, milliseconds (*pause)(unsigned, Random&)) {
    SeededRandom random{7};
    milliseconds longest{0};
    for (int drawn = 0; drawn < 4000; ++drawn)
        longest = std::max(longest, pause(attempt, random));
    return longest;
}

} // namespace

TEST_CASE(
    "within a run the pause is drawn from zero up to thirty seconds, doubling to a quarter of an hour") {
    const milliseconds limits[] = {30s, 60s, 2min, 4min, 8min, 15min, 15min};
    for (unsigned attempt = 0; attempt < 7; ++attempt) {
        const auto longest = longest_of(attempt, pause_within_run);
        CHECK(longest <= limits[attempt]);
        CHECK(longest > limits[attempt] * 95 / 100);
    }
    LeastRandom least;
    CHECK(pause_within_run(6, least) == 0ms);
}

TEST_CASE("between runs the pause doubles from a quarter of an hour and never exceeds a day") {
    LeastRandom least;
    CHECK(pause_between_runs(1, least) == 15min);
    CHECK(pause_between_runs(2, least) == 30min);
    CHECK(pause_between_runs(5, least) == 4h);
    CHECK(pause_between_runs(8, least) == 24h);
    CHECK(pause_between_runs(4'000'000'000u, least) == 24h);
    CHECK(longest_of(1, pause_between_runs) > 29min);
    CHECK(longest_of(1, pause_between_runs) <= 30min);
}

TEST_CASE("what headquarters asks for is honoured, up to a day") {
    CHECK(honoured_retry_after(90s) == 90s);
    CHECK(honoured_retry_after(0s) == 1s);
    CHECK(honoured_retry_after(-5s) == 1s);
    CHECK(honoured_retry_after(48h) == 24h);
    CHECK(honoured_retry_after(seconds::max()) == 24h);
}
