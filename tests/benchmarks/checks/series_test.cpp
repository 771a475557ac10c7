#include "tests/benchmarks/measure/series.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace fengqiao::benchmarks;

namespace {

Series counted_down_from(int last) {
    Series series;
    for (int value = last; value >= 1; --value)
        series.add(value);
    return series;
}

} // namespace

TEST_CASE("a median and a percentile are times that were really taken") {
    const Series hundred = counted_down_from(100);
    CHECK(hundred.count() == 100);
    CHECK(hundred.median() == 50);
    CHECK(hundred.percentile(99) == 99);
    CHECK(hundred.percentile(100) == 100);
    CHECK(counted_down_from(3).median() == 2);
    CHECK(counted_down_from(3).percentile(99) == 3);
    CHECK(counted_down_from(1).percentile(1) == 1);
}

TEST_CASE("the one slow filing of two hundred is not the ninety-ninth percentile, the third one is") {
    Series filings;
    for (int filing = 0; filing < 197; ++filing)
        filings.add(1);
    for (int slow = 0; slow < 2; ++slow)
        filings.add(40);
    filings.add(1);
    CHECK(filings.percentile(99) == 1);
    filings.add(40);
    CHECK(filings.percentile(99) == 40);
}

TEST_CASE("of nothing the median is nought") {
    CHECK(Series{}.median() == 0);
    CHECK(Series{}.count() == 0);
    CHECK(Series{}.sum() == 0);
}

TEST_CASE("turn about, each does its part once a round and another begins") {
    std::string order;
    const auto says = [&order](char name) {
        return [&order, name](std::size_t round) {
            order += name;
            return static_cast<double>(round);
        };
    };
    const auto taken = interleaved(3, says('a'), says('b'), says('c'));
    CHECK(order == "abcbcacab");
    REQUIRE(taken.size() == 3);
    for (const Series& series : taken) {
        CHECK(series.count() == 3);
        CHECK(series.sum() == 3);
    }
}
