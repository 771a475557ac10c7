#include "platform/display/picture/still.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

namespace fengqiao::display {
namespace {

StillPicture noise(int width, int height) {
    StillPicture picture{width, height, {}};
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(width * height); ++i) {
        const std::uint32_t any = i * 2654435761U ^ i << 7;
        for (const int shift : {24, 16, 9})
            picture.rgba.push_back(static_cast<Byte>(any >> shift & 0xFF));
        picture.rgba.push_back(255);
    }
    return picture;
}

std::array<double, 4> mean_of(const StillPicture& picture) {
    std::array<double, 4> sum{};
    for (std::size_t at = 0; at < picture.rgba.size(); ++at)
        sum[at % 4] += picture.rgba[at];
    for (double& part : sum)
        part /= static_cast<double>(picture.rgba.size()) / 4;
    return sum;
}

Byte cover_at(const StillPicture& picture, int x, int y) {
    return picture.rgba[static_cast<std::size_t>(y * picture.width + x) * 4 + 3];
}

StillPicture row_of(std::initializer_list<Bytes> pixels) {
    StillPicture row{static_cast<int>(pixels.size()), 1, {}};
    for (const Bytes& pixel : pixels)
        row.rgba.insert(row.rgba.end(), pixel.begin(), pixel.end());
    return row;
}

} // namespace

TEST_CASE("a picture that is made smaller keeps its mean colour, whatever the size") {
    const StillPicture large = noise(100, 60);
    const auto mean = mean_of(large);
    for (const auto& [width, height] : {std::pair{50, 30}, {95, 57}, {35, 21}, {10, 6}, {5, 3}}) {
        INFO(width << " by " << height);
        const StillPicture made = at_size(large, width, height);
        REQUIRE(made.width == width);
        REQUIRE(made.height == height);
        REQUIRE(made.rgba.size() == static_cast<std::size_t>(width * height) * 4);
        const auto kept = mean_of(made);
        for (std::size_t part = 0; part < 4; ++part)
            CHECK(std::abs(kept[part] - mean[part]) < 0.6);
    }
    CHECK(at_size(large, 100, 60) == large);
}

TEST_CASE("what covers nothing lends no colour to its neighbours when a picture is made smaller") {
    const StillPicture pair = row_of({{200, 10, 10, 255}, {0, 255, 0, 0}});
    CHECK(at_size(StillPicture{2, 2,
                               [&] {
                                   Bytes twice = pair.rgba;
                                   twice.insert(twice.end(), pair.rgba.begin(), pair.rgba.end());
                                   return twice;
                               }()},
                  1, 1)
              .rgba == Bytes{200, 10, 10, 128});
}

TEST_CASE("of a picture of another proportion the middle is shown") {
    const StillPicture wide = row_of({{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}});
    CHECK(at_size(wide, 1, 1).rgba == Bytes{0, 255, 0, 255});
    StillPicture tall = wide;
    std::swap(tall.width, tall.height);
    CHECK(at_size(tall, 1, 1).rgba == Bytes{0, 255, 0, 255});
}

TEST_CASE("a picture that is made larger runs between its pixels and keeps its ends") {
    StillPicture two{2, 1, {0, 0, 0, 255, 200, 200, 200, 255}};
    const StillPicture made = at_size(two, 8, 4);
    CHECK(made.rgba[0] == 0);
    CHECK(made.rgba[7 * 4] == 200);
    for (std::size_t x = 1; x < 8; ++x)
        CHECK(made.rgba[x * 4] >= made.rgba[(x - 1) * 4]);
    CHECK(made.rgba[3 * 4] == 75);
    CHECK(made.rgba[4 * 4] == 125);
}

TEST_CASE("rounded corners cover nothing, all four alike, and the rest stays as it was") {
    const StillPicture whole = noise(40, 30);
    StillPicture round = whole;
    round_corners(round, 10);
    for (const auto& [x, y] : {std::pair{0, 0}, {39, 0}, {0, 29}, {39, 29}, {2, 1}})
        CHECK(cover_at(round, x, y) == 0);
    for (const auto& [x, y] : {std::pair{20, 0}, {0, 15}, {10, 0}, {39, 15}, {20, 15}, {8, 8}})
        CHECK(cover_at(round, x, y) == 255);
    std::size_t soft = 0;
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 40; ++x) {
            const Byte cover = cover_at(round, x, y);
            CHECK(cover == cover_at(round, 39 - x, y));
            CHECK(cover == cover_at(round, x, 29 - y));
            soft += cover > 0 && cover < 255 ? 1 : 0;
        }
    CHECK(soft >= 16);
    for (std::size_t at = 0; at < whole.rgba.size(); ++at)
        if (at % 4 != 3) CHECK(round.rgba[at] == whole.rgba[at]);
    StillPicture square = whole;
    round_corners(square, 0);
    CHECK(square == whole);
}

TEST_CASE("half the width makes a disc of a square, and more than that no less of it") {
    StillPicture disc{20, 20, Bytes(std::size_t{20} * 20 * 4, 255)};
    StillPicture more = disc;
    round_corners(disc, 10);
    round_corners(more, 500);
    CHECK(more == disc);
    double cover = 0;
    for (std::size_t at = 3; at < disc.rgba.size(); at += 4)
        cover += disc.rgba[at] / 255.0;
    CHECK(std::abs(cover - 314.16) < 3);
}

} // namespace fengqiao::display
