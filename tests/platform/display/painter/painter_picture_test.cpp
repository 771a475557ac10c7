#include "platform/display/glass/glass.h"
#include "tests/platform/display/painter/hung_picture.h"
#include "tests/platform/display/painter/reference.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

namespace fengqiao::display {
namespace {

constexpr std::uint32_t red = 0xFF0000FF, green = 0xFF00FF00, blue = 0xFFFF0000; // as ImGui keeps them
constexpr std::uint32_t half_white = 0x80FFFFFF, nothing = 0x00FFFFFF;

std::vector<std::uint32_t> any_texels(int count, unsigned seed) {
    std::mt19937 chance{seed};
    std::vector<std::uint32_t> texels;
    for (int i = 0; i < count; ++i)
        texels.push_back(static_cast<std::uint32_t>(chance()));
    return texels;
}

} // namespace

TEST_CASE("a picture's colours appear texel for pixel, and what covers nothing lets the ground through") {
    Glass glass{64, 64};
    HungPicture picture{3, 2, {red, green, blue, half_white, nothing, red}};
    glass.draw([&] {
        ImGui::GetBackgroundDrawList()->AddImage(picture.ref(), {10, 20}, {13, 22});
        return FrameWish{};
    });
    const Canvas canvas = glass.canvas();
    CHECK(canvas.row(20)[10] == 0xFF0000);
    CHECK(canvas.row(20)[11] == 0x00FF00);
    CHECK(canvas.row(20)[12] == 0x0000FF);
    CHECK((canvas.row(21)[10] & 0xFF) == 0x80);
    CHECK(canvas.row(21)[11] == 0);
    CHECK(canvas.row(21)[12] == 0xFF0000);
    CHECK(canvas.row(20)[9] == 0);
    CHECK(canvas.row(22)[10] == 0);
}

TEST_CASE("the painter agrees with the slow one about pictures of any size, tint and clip") {
    constexpr int width = 200, height = 150;
    Glass glass{width, height};
    HungPicture picture{40, 30, any_texels(40 * 30, 5)};
    std::mt19937 chance{9};
    const auto below = [&](int limit) { return static_cast<int>(chance() % static_cast<unsigned>(limit)); };
    for (int round = 0; round < 40; ++round) {
        glass.draw([&] {
            ImDrawList& list = *ImGui::GetBackgroundDrawList();
            const ImVec2 from{static_cast<float>(below(150) - 10), static_cast<float>(below(100) - 10)};
            const bool own_size = below(2) == 0;
            const ImVec2 to{from.x + (own_size ? 40.0F : static_cast<float>(20 + below(90))),
                            from.y + (own_size ? 30.0F : static_cast<float>(20 + below(90)))};
            const ImU32 tint = below(3) == 0 ? IM_COL32(below(256), 90, below(256), 200) : IM_COL32_WHITE;
            list.PushClipRect({5, 5}, {static_cast<float>(60 + below(130)), 140});
            if (below(3) == 0)
                list.AddImageRounded(picture.ref(), from, to, {0, 0}, {1, 1}, tint, 8); // triangles
            else
                list.AddImage(picture.ref(), from, to, {0, 0}, {1, 1}, tint);
            list.PopClipRect();
            return FrameWish{};
        });
        const Difference difference =
            compare(paint_slowly(*ImGui::GetDrawData(), width, height), glass.picture());
        INFO("round " << round << ": " << difference.pixels << " pixels differ");
        CHECK(difference.largest <= 8);
    }
}

TEST_CASE("another picture in the same place is noticed, and one that stands still is not painted again") {
    Glass glass{256, 128};
    HungPicture one{16, 16, std::vector<std::uint32_t>(256, red)};
    HungPicture other{16, 16, std::vector<std::uint32_t>(256, green)};
    HungPicture* shown = &one;
    const DrawFrame frame = [&] {
        ImGui::GetBackgroundDrawList()->AddImage(shown->ref(), {70, 10}, {86, 26});
        return FrameWish{};
    };
    glass.draw(frame);
    glass.draw(frame);
    CHECK(glass.changed().empty());
    shown = &other;
    glass.draw(frame);
    CHECK(glass.changed() == std::vector<Box>{{64, 0, 128, 64}});
    CHECK(glass.canvas().row(12)[75] == 0x00FF00);
}

} // namespace fengqiao::display
