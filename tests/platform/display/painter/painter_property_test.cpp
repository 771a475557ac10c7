#include "platform/display/glass/glass.h"
#include "tests/platform/display/painter/reference.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace fengqiao::display {

namespace {

// Chance with a seed, in the few forms a scene needs. std::mt19937 is the same everywhere.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_{seed} {}
    int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
    float fraction() { return static_cast<float>(below(65536)) / 65536.0F; }
    ImVec2 point(float width, float height) { return {fraction() * width - 10, fraction() * height - 10}; }
    ImU32 color() {
        const int alpha = below(3) == 0 ? 255 : below(256);
        return IM_COL32(below(256), below(256), below(256), alpha);
    }

private:
    std::mt19937 engine_;
};

ImVec2 later(ImVec2 point, float right, float down) {
    return {point.x + right, point.y + down};
}

// Colours of a rectangle, of which `from` is the first corner, that run down or across, as those of a rounded
// corner do.
void let_colours_run(ImDrawList& list, Dice& dice, int from) {
    const ImU32 one = dice.color(), other = dice.color();
    const bool down = dice.below(2) == 0;
    for (int i = from; i < list.VtxBuffer.Size; ++i) { // top left, top right, bottom right, bottom left
        const int corner = (i - from) % 4;
        list.VtxBuffer[i].col = (down ? corner < 2 : corner % 3 == 0) ? one : other;
    }
}

// Glyphs on whole pixels, as the design system sets them: between pixels the painter keeps text crisp where
// the slow one blurs it.
void some_word(ImDrawList& list, Dice& dice, ImVec2 from) {
    ImFontBaked* const baked = ImGui::GetFont()->GetFontBaked(static_cast<float>(12 + dice.below(20)));
    ImVec2 at{std::floor(from.x), std::floor(from.y)};
    const ImU32 color = dice.color();
    for (const char letter : std::string_view{"4172 0098 2265"}) {
        const ImFontGlyph* const glyph = baked->FindGlyph(static_cast<ImWchar>(letter));
        const ImVec2 to = later(at, glyph->X1 - glyph->X0, glyph->Y1 - glyph->Y0);
        list.AddImage(ImGui::GetIO().Fonts->TexRef, at, to, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
                      color);
        at.x = std::ceil(to.x) + 1;
    }
}

void some_shape(ImDrawList& list, Dice& dice, float width, float height) {
    const ImVec2 from = dice.point(width, height);
    const ImVec2 to = later(from, dice.fraction() * 120, dice.fraction() * 90);
    switch (dice.below(10)) {
    case 0: return list.AddRectFilled(from, to, dice.color());
    case 1: return list.AddRectFilled(from, to, dice.color(), 12);
    case 2:
        return list.AddRectFilledMultiColor(from, to, dice.color(), dice.color(), dice.color(), dice.color());
    case 3: return list.AddTriangleFilled(from, to, dice.point(width, height), dice.color());
    case 4: return list.AddCircleFilled(from, 2 + dice.fraction() * 40, dice.color());
    case 5: return list.AddLine(from, to, dice.color(), 0.5F + dice.fraction() * 6);
    case 6: return some_word(list, dice, from);
    case 8: {
        const int first = list.VtxBuffer.Size;
        some_word(list, dice, from);
        return let_colours_run(list, dice, first);
    }
    case 7: {
        const ImU32 top = dice.color();
        const ImU32 bottom = dice.color();
        return list.AddRectFilledMultiColor(from, to, top, top, bottom, bottom);
    }
    default: {
        ImVec2 start{dice.fraction() * 0.5F, dice.fraction() * 0.3F};
        ImVec2 stop{start.x + 0.1F, start.y + 0.05F};
        if (dice.below(2) == 0) std::swap(start.x, stop.x);
        if (dice.below(2) == 0) std::swap(start.y, stop.y);
        const int first = list.VtxBuffer.Size;
        list.AddImage(ImGui::GetIO().Fonts->TexRef, from, to, start, stop, dice.color());
        if (dice.below(2) == 0) let_colours_run(list, dice, first);
        return;
    }
    }
}

void some_scene(ImDrawList& list, Dice& dice, float width, float height) {
    for (int i = 0; i < 12; ++i) {
        const bool clipped = dice.below(3) == 0;
        const ImVec2 from = dice.point(width, height);
        if (clipped) list.PushClipRect(from, later(from, 90.3F, 70.7F));
        for (int shape = 0; shape < 3; ++shape)
            some_shape(list, dice, width, height);
        if (clipped) list.PopClipRect();
    }
}

} // namespace

TEST_CASE("the tiled painter agrees with the slow one about any frame") {
    constexpr int width = 200;
    constexpr int height = 150;
    Glass glass{width, height};
    for (unsigned seed = 1; seed <= 25; ++seed) {
        Dice dice{seed};
        glass.draw([&] {
            some_scene(*ImGui::GetBackgroundDrawList(), dice, width, height);
            return FrameWish{};
        });
        const Difference difference =
            compare(paint_slowly(*ImGui::GetDrawData(), width, height), glass.picture());
        INFO("seed " << seed << ": " << difference.pixels << " pixels differ");
        // Weights of 256ths and truncated mixing cost up to a level a layer; a misplaced edge costs tens.
        CHECK(difference.largest <= 8);
    }
}

TEST_CASE("repainting what changed leaves the same picture as painting everything") {
    constexpr int width = 400;
    constexpr int height = 300;
    Glass glass{width, height};
    Dice steps{7};
    std::vector<unsigned> seeds{1, 2, 3, 4, 5};
    for (int frame = 0; frame < 120; ++frame) {
        seeds[static_cast<std::size_t>(steps.below(5))] = static_cast<unsigned>(steps.below(40));
        glass.draw([&] {
            for (const unsigned seed : seeds) {
                Dice dice{seed};
                some_scene(*ImGui::GetBackgroundDrawList(), dice, width, height);
            }
            return FrameWish{};
        });
        Painter fresh;
        Picture whole{width, height, std::vector<std::uint32_t>(std::size_t{width} * height)};
        fresh.paint(*ImGui::GetDrawData(), whole.canvas());
        REQUIRE(compare(whole, glass.picture()).none());
    }
}

TEST_CASE("triangles that share edges neither overlap nor leave gaps") {
    constexpr int size = 180;
    Glass glass{size, size};
    for (unsigned seed = 1; seed <= 60; ++seed) {
        Dice dice{seed};
        glass.draw([&] {
            ImDrawList& list = *ImGui::GetBackgroundDrawList();
            list.Flags = ImDrawListFlags_None;
            const float grid = dice.below(2) == 0 ? 2.0F : 997.0F;
            const auto snapped = [&](float value) { return std::round(value * grid) / grid; };
            const ImVec2 middle{snapped(20 + dice.fraction() * 140), snapped(20 + dice.fraction() * 140)};
            std::vector<ImVec2> rim{{10, 10}, {snapped(10 + dice.fraction() * 160), 10}, {170, 10}};
            rim.push_back({170, snapped(10 + dice.fraction() * 160)});
            rim.insert(rim.end(), {{170, 170}, {10, 170}, {10, snapped(10 + dice.fraction() * 160)}});
            for (std::size_t i = 0; i < rim.size(); ++i)
                list.AddTriangleFilled(rim[i], rim[(i + 1) % rim.size()], middle,
                                       IM_COL32(255, 255, 255, 100));
            return FrameWish{};
        });
        const std::uint32_t once = glass.canvas().row(11)[11];
        int wrong = 0;
        for (int y = 0; y < size; ++y)
            for (int x = 0; x < size; ++x) {
                const bool inside = x >= 10 && x < 170 && y >= 10 && y < 170;
                if (glass.canvas().row(y)[x] != (inside ? once : 0U)) ++wrong;
            }
        INFO("seed " << seed);
        CHECK(once != 0);
        CHECK(wrong == 0);
    }
}

} // namespace fengqiao::display
