#include "core/statistics/day_histogram.h"

#include "tests/support/seeded_random.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

DayHistogram of(std::initializer_list<int> taken) {
    DayHistogram histogram;
    for (const int day : taken)
        histogram.add(day);
    return histogram;
}

} // namespace

TEST_CASE("no cases have no median and no ninetieth percentile") {
    CHECK_FALSE(DayHistogram{}.median_halves().has_value());
    CHECK_FALSE(DayHistogram{}.nearest_rank(90).has_value());
}

TEST_CASE("a median of an even number of cases may end in a half") {
    CHECK(of({7}).median_halves() == 14);
    CHECK(of({0, 15}).median_halves() == 15);
    CHECK(of({9, 1, 4}).median_halves() == 8);
    CHECK(of({1, 2, 30, 40}).median_halves() == 32);
}

TEST_CASE("the ninetieth percentile is a case that happened, by nearest rank") {
    CHECK(of({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}).nearest_rank(90) == 9);
    CHECK(of({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}).nearest_rank(90) == 10);
    CHECK(of({5}).nearest_rank(90) == 5);
    CHECK(of({3, 8}).nearest_rank(100) == 8);
}

TEST_CASE("counting gives what sorting gives") {
    SeededRandom random{7};
    for (int round = 0; round < 300; ++round) {
        std::vector<std::int64_t> sorted;
        DayHistogram histogram;
        const auto count = 1 + random.below(40);
        for (std::uint64_t at = 0; at < count; ++at) {
            sorted.push_back(static_cast<std::int64_t>(random.below(70)));
            histogram.add(sorted.back());
        }
        std::ranges::sort(sorted);
        const auto n = sorted.size();
        const auto median = n % 2 == 1 ? 2 * sorted[n / 2] : sorted[n / 2 - 1] + sorted[n / 2];
        const auto rank = (9 * n + 9) / 10;
        std::int64_t sum = 0;
        for (const auto day : sorted)
            sum += day;
        REQUIRE(histogram.median_halves() == median);
        REQUIRE(histogram.nearest_rank(90) == sorted[rank - 1]);
        REQUIRE(histogram.mean() == Ratio{sum, static_cast<std::int64_t>(n)});
    }
}

TEST_CASE("absurd lengths neither fail nor fill the memory") {
    auto histogram = of({5});
    histogram.add(INT64_MAX);
    histogram.add(-3);
    CHECK(histogram.nearest_rank(100) == DayHistogram::days_limit);
    CHECK(histogram.nearest_rank(1) == 0);
}
