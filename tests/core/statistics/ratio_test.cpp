#include "core/statistics/measures.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

constexpr Fen wan(std::int64_t hundredths) {
    return {hundredths * 10'000};
} // 万元, in hundredths
constexpr Fen yi(std::int64_t hundredths) {
    return {hundredths * 100'000'000};
} // 亿元, in hundredths

} // namespace

TEST_CASE("the seed's success rates come out as the newspaper printed them") {
    CHECK(percent({6127, 7217}) == "84.9");
    CHECK(percent({6127, 7217}, 2) == "84.90");
    CHECK(percent({642, 856}) == "75.0");
    CHECK(percent({642, 856}, 0) == "75");
    CHECK(percent({2449, 2452}, 2) == "99.88");
    CHECK(percent({2449, 2451}, 2) == "99.92");
    CHECK(percent({2449, 2453}, 2) == "99.84");
}

TEST_CASE("the seed's mediations succeed over all accepted and over the concluded ones") {
    const MediationCounts city{.succeeded = 6127, .failed = 1000, .withdrawn = 60, .open = 30};
    CHECK(accepted(city) == 7217);
    CHECK(percent(success_of_accepted(city)) == "84.9");
    CHECK(percent(success_of_concluded(city)) == "86.0");
    const MediationCounts room{.succeeded = 642, .failed = 214, .withdrawn = 0, .open = 0};
    CHECK(percent(success_of_accepted(room), 0) == "75");
    CHECK(success_of_concluded(room) == success_of_accepted(room));
}

TEST_CASE("the seed's amounts: rate by amount, shares and means") {
    CHECK(percent({yi(236).count, yi(555).count}) == "42.5");
    CHECK(percent({yi(236).count, yi(555).count}, 2) == "42.52");
    CHECK(mean_in_yuan(yi(555), 7217) == "76901.76");
    CHECK(mean_in_yuan(yi(236), 6127) == "38518.03");
    CHECK(mean_in_yuan(wan(123'519), 2449) == "5043.65");
    CHECK(mean_in_yuan(yi(81), 642) == "126168.22");
    CHECK(mean_in_yuan(yi(81), 856) == "94626.17");
    CHECK(percent({2449, 6127}) == "40.0");
    CHECK(percent({wan(123'519).count, yi(236).count}) == "5.2");
}

TEST_CASE("the seed's loads per station and mediator") {
    CHECK(decimal({7217, 225}, 2) == "32.08");
    CHECK(decimal({7217 * 100, 225}, 1) == "3207.6");
    CHECK(decimal({7217, 23}, 1) == "313.8");
}

TEST_CASE("amounts are written in yuan, ten thousands and hundred millions") {
    CHECK(in_wan_yuan(wan(123'519)) == "1235.19");
    CHECK(in_yi_yuan(yi(555)) == "5.55");
    CHECK(in_yuan({7}) == "0.07");
    CHECK(in_yuan({100'000}) == "1000.00");
    CHECK(in_wan_yuan({5'000}) == "0.01");
    CHECK(in_wan_yuan({4'999}) == "0.00");
    CHECK(in_yuan({-250}) == "-2.50");
    CHECK(in_wan_yuan({-4'999}) == "0.00");
}

TEST_CASE("a half is rounded up on the exact ratio, where floating point would round down") {
    CHECK(percent({1, 8}, 0) == "13"); // 12.5
    CHECK(percent({1, 8}, 1) == "12.5");
    CHECK(percent({1005, 100'000}, 2) == "1.01"); // 1.005, which a double holds as 1.00499…
    CHECK(percent({2675, 100'000}, 2) == "2.68"); // 2.675
    CHECK(percent({2, 3}, 0) == "67");
    CHECK(percent({1, 3}, 6) == "33.333333");
    CHECK(percent({9995, 10'000}, 1) == "100.0");
    CHECK(percent({1, 1}, 0) == "100");
    CHECK(percent({0, 5}, 1) == "0.0");
    CHECK(percent({1, 100'000}, 1) == "0.0");
}

TEST_CASE("a rate of nothing is printed as a dash, never as a hundred percent") {
    CHECK(percent({0, 0}) == "—");
    CHECK(percent({5, 0}, 2) == "—");
    CHECK(mean_in_yuan({100}, 0) == "—");
    CHECK(percent(satisfied_wide({})) == "—");
}

TEST_CASE("the largest numbers divide without overflowing") {
    CHECK(percent({INT64_MAX, INT64_MAX}, 6) == "100.000000");
    CHECK(percent({INT64_MAX - 1, INT64_MAX}, 2) == "100.00");
    CHECK(percent({INT64_MAX / 2, INT64_MAX}, 2) == "50.00");
    CHECK(decimal({INT64_MIN, 1}, 0) == "-9223372036854775808");
    CHECK(percent({INT64_MAX, 1}, 0) == "922337203685477580700");
}

TEST_CASE("every rate of small numbers is the rounded exact quotient") {
    for (std::int64_t of = 1; of <= 60; ++of) {
        for (std::int64_t count = 0; count <= of; ++count) {
            const std::int64_t tenths = (count * 2'000 + of) / (2 * of);
            const auto expected = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
            REQUIRE(percent({count, of}) == expected);
        }
    }
}

TEST_CASE("satisfaction counts fair as satisfied widely and not strictly") {
    const RatingCounts ratings{1, 2, 3, 4, 10};
    CHECK(rated(ratings) == 20);
    CHECK(satisfied_wide(ratings) == Ratio{17, 20});
    CHECK(satisfied_strict(ratings) == Ratio{14, 20});
    CHECK(very_satisfied(ratings) == Ratio{10, 20});
}
