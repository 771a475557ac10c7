#include "platform/display/glass/glass.h"

#include "imgui.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

namespace fengqiao::display {

namespace {

constexpr ImU32 white = IM_COL32(255, 255, 255, 255);
constexpr ImU32 red = IM_COL32(255, 0, 0, 255);

// Shapes without soft edges, so that a test can name every pixel.
template <class Shapes> DrawFrame shapes(Shapes draw) {
    return [draw] {
        ImDrawList* const list = ImGui::GetBackgroundDrawList();
        list->Flags = ImDrawListFlags_None;
        draw(*list);
        return FrameWish{};
    };
}

std::uint32_t pixel(Glass& glass, int x, int y) {
    return glass.canvas().row(y)[x];
}

int red_of(std::uint32_t color) {
    return static_cast<int>(color >> 16 & 0xFF);
}

} // namespace

TEST_CASE("a rectangle owns the pixels whose centres it holds") {
    Glass glass{64, 64};
    glass.draw(shapes([](ImDrawList& list) { list.AddRectFilled({10, 10}, {20.5F, 20.4F}, red); }));
    CHECK(pixel(glass, 10, 10) == 0xFF0000);
    CHECK(pixel(glass, 9, 10) == 0);
    CHECK(pixel(glass, 10, 9) == 0);
    CHECK(pixel(glass, 19, 19) == 0xFF0000);
    CHECK(pixel(glass, 20, 19) == 0); // the centre 20.5 belongs to the right neighbour
    CHECK(pixel(glass, 19, 20) == 0);
}

TEST_CASE("a clip that ends within a pixel shows it only if it holds the pixel's centre") {
    Glass glass{64, 64};
    glass.draw(shapes([](ImDrawList& list) {
        list.PushClipRect({10.5F, 10.6F}, {30.4F, 30.6F});
        list.AddRectFilled({0, 0}, {64, 64}, red);
        list.PopClipRect();
    }));
    CHECK(pixel(glass, 10, 20) == 0xFF0000);
    CHECK(pixel(glass, 9, 20) == 0);
    CHECK(pixel(glass, 20, 10) == 0);
    CHECK(pixel(glass, 20, 11) == 0xFF0000);
    CHECK(pixel(glass, 29, 20) == 0xFF0000);
    CHECK(pixel(glass, 30, 20) == 0);
    CHECK(pixel(glass, 20, 30) == 0xFF0000);
}

TEST_CASE("a gradient runs from one end's colour to the other's") {
    Glass glass{256, 8};
    glass.draw(shapes([](ImDrawList& list) {
        list.AddRectFilledMultiColor({0, 0}, {256, 8}, IM_COL32_BLACK, white, white, IM_COL32_BLACK);
    }));
    CHECK(red_of(pixel(glass, 0, 4)) <= 1);
    CHECK(red_of(pixel(glass, 255, 4)) >= 254);
    for (int x = 0; x < 256; ++x)
        CHECK(std::abs(red_of(pixel(glass, x, 4)) - x) <= 1);
}

TEST_CASE("half a layer of white over black is middle grey, and a full layer is exactly white") {
    Glass glass{8, 8};
    glass.draw(shapes([](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {4, 8}, IM_COL32(255, 255, 255, 128));
        list.AddRectFilled({4, 0}, {8, 8}, white);
    }));
    CHECK(std::abs(red_of(pixel(glass, 1, 1)) - 128) <= 1);
    CHECK(pixel(glass, 5, 1) == 0xFFFFFF);
}

TEST_CASE("a glyph's texels appear one to one as the alpha of its colour") {
    Glass glass{64, 64};
    ImVec2 texel{};
    glass.draw(shapes([&texel](ImDrawList& list) {
        ImFontBaked* const baked = ImGui::GetFont()->GetFontBaked(26);
        const ImFontGlyph* const glyph = baked->FindGlyph('W');
        texel = {glyph->U0, glyph->V0};
        const ImVec2 from{20, 20};
        const ImVec2 to{20 + glyph->X1 - glyph->X0, 20 + glyph->Y1 - glyph->Y0};
        list.AddImage(ImGui::GetIO().Fonts->TexRef, from, to, texel, {glyph->U1, glyph->V1}, white);
    }));
    const ImTextureData* const texture = ImGui::GetIO().Fonts->TexData;
    const int left = static_cast<int>(std::lround(texel.x * static_cast<float>(texture->Width)));
    const int top = static_cast<int>(std::lround(texel.y * static_cast<float>(texture->Height)));
    int inked = 0;
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x) {
            const int alpha = texture->Pixels[(top + y) * texture->Width + left + x];
            if (alpha > 0) ++inked;
            CHECK(std::abs(red_of(pixel(glass, 20 + x, 20 + y)) - alpha) <= 1);
        }
    }
    CHECK(inked > 0);
}

TEST_CASE("an unchanged frame changes nothing") {
    Glass glass{300, 200};
    const DrawFrame frame = shapes([](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {300, 200}, white);
        list.AddText({20, 20}, red, "4-4-4");
        list.AddCircleFilled({200, 100}, 40, red);
    });
    glass.draw(frame);
    CHECK_FALSE(glass.changed().empty());
    glass.draw(frame);
    CHECK(glass.changed().empty());
}

TEST_CASE("a rectangle that moved repaints only the tiles that it left and entered") {
    Glass glass{640, 320};
    float x = 10;
    const DrawFrame frame = shapes([&x](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {640, 320}, white);
        list.AddRectFilled({x, 70}, {x + 20, 90}, red);
    });
    glass.draw(frame);
    x = 300;
    glass.draw(frame);
    CHECK(glass.changed() == std::vector<Box>{{0, 64, 64, 128}, {256, 64, 320, 128}});
    CHECK(pixel(glass, 15, 75) == 0xFFFFFF);
    CHECK(pixel(glass, 305, 75) == 0xFF0000);
}

TEST_CASE("what an opaque cover hides is neither painted nor noticed when it changes") {
    Glass glass{128, 128};
    ImU32 below = red;
    const DrawFrame frame = shapes([&below](ImDrawList& list) {
        list.AddRectFilled({5, 5}, {60, 60}, below);
        list.AddRectFilled({0, 0}, {64, 64}, white);
    });
    glass.draw(frame);
    CHECK(pixel(glass, 30, 30) == 0xFFFFFF);
    below = IM_COL32(0, 255, 0, 255);
    glass.draw(frame);
    CHECK(glass.changed().empty());
}

TEST_CASE("a translucent frame does not gather over its predecessors") {
    Glass glass{64, 64};
    float size = 20;
    const DrawFrame frame = shapes([&size](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {size, 20}, IM_COL32(255, 255, 255, 100));
    });
    glass.draw(frame);
    const std::uint32_t once = pixel(glass, 5, 5);
    size = 30;
    glass.draw(frame);
    CHECK(pixel(glass, 5, 5) == once);
}

TEST_CASE("another canvas is painted whole") {
    Glass glass{130, 70};
    const DrawFrame frame = shapes([](ImDrawList& list) { list.AddRectFilled({0, 0}, {130, 70}, red); });
    glass.draw(frame);
    Painter painter;
    Picture one = glass.picture();
    Picture other = glass.picture();
    const std::vector<Box> whole{{0, 0, 130, 70}};
    CHECK(painter.paint(*ImGui::GetDrawData(), one.canvas()) == whole);
    CHECK(painter.paint(*ImGui::GetDrawData(), one.canvas()).empty());
    CHECK(painter.paint(*ImGui::GetDrawData(), other.canvas()) == whole);
    painter.forget();
    CHECK(painter.paint(*ImGui::GetDrawData(), other.canvas()) == whole);
}

} // namespace fengqiao::display
