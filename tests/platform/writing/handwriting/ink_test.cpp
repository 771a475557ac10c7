#include "platform/writing/ink/ink.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;
using namespace fengqiao::writing;
using Catch::Approx;

TEST_CASE("what was drawn is moved to the middle and fills its part of the square") {
    const auto drawn = centred({{{0.1F, 0.1F}, {0.3F, 0.1F}}, {}, {{0.2F, 0.05F}, {0.2F, 0.15F}}});
    REQUIRE(drawn.size() == 2);
    CHECK(drawn[0].front().x == Approx(0.5F - drawn_side / 2));
    CHECK(drawn[0].back().x == Approx(0.5F + drawn_side / 2));
    CHECK(drawn[0].front().y == Approx(0.5F));
    CHECK(drawn[1].front().y == Approx(0.5F - drawn_side / 4));
}

TEST_CASE("a stroke that leaves the field goes along its edge") {
    const auto drawn = centred({{{0.5F, 0.5F}, {9.0F, 0.5F}}});
    REQUIRE(drawn.size() == 1);
    CHECK(drawn[0].front().x == Approx(0.5F - drawn_side / 2));
    CHECK(drawn[0].back().x == Approx(0.5F + drawn_side / 2));
}

TEST_CASE("a dot stays a dot, and a trembling finger is not blown up to a scribble") {
    CHECK(centred({{{0.9F, 0.1F}}}) == std::vector<InkStroke>{{{0.5F, 0.5F}}});
    for (const InkStroke& stroke : centred({{{0.5F, 0.5F}, {0.504F, 0.5F}, {0.5F, 0.503F}}}))
        for (const InkPoint& point : stroke) {
            CHECK(point.x == Approx(0.5F).margin(0.1));
            CHECK(point.y == Approx(0.5F).margin(0.1));
        }
}

TEST_CASE("a finger that rests adds no points, and no stroke loses its end") {
    InkStroke stroke(500, InkPoint{0.1F, 0.5F});
    stroke.push_back({0.9F, 0.5F});
    stroke.push_back({0.9005F, 0.5F});
    const auto drawn = centred({stroke});
    REQUIRE(drawn.size() == 1);
    CHECK(drawn[0].size() == 2);
    CHECK(drawn[0].back().x == Approx(0.5F + drawn_side / 2));
}

TEST_CASE("a level line is drawn dark in the middle of a white picture, as wide as the pen") {
    const InkPicture picture = picture_of({{{0.25F, 0.5F}, {0.75F, 0.5F}}}, 64, 1.6F);
    REQUIRE(picture.pixels.size() == 64 * 64);
    const auto at = [&](int x, int y) { return picture.pixels[static_cast<std::size_t>(y * 64 + x)]; };
    CHECK(at(32, 32) == 0);
    CHECK(at(32, 31) == 0);
    CHECK(at(32, 36) == 255);
    CHECK(at(4, 32) == 255);
    CHECK(std::ranges::count(picture.pixels, 255) > 64 * 64 * 8 / 10);
}

TEST_CASE("nothing is drawn of nothing, and what leaves the square is cut") {
    CHECK(std::ranges::count(picture_of({}, 16, 1).pixels, 255) == 16 * 16);
    const InkPicture picture = picture_of({{{-1.0F, -1.0F}, {2.0F, 2.0F}}}, 16, 1);
    CHECK(picture.pixels.front() == 0);
    CHECK(picture.pixels.back() == 0);
}
