#include "platform/display/glass/glass.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace fengqiao::display {

namespace {

Picture painted_whole(const Glass& glass) {
    Picture whole{glass.width(), glass.height(), std::vector<std::uint32_t>(glass.picture().pixels.size())};
    Painter fresh;
    fresh.paint(*ImGui::GetDrawData(), whole.canvas());
    return whole;
}

} // namespace

TEST_CASE("a new glyph in the atlas repaints its own tiles and leaves the others alone") {
    Glass glass{640, 128};
    bool more = false;
    const DrawFrame frame = [&more] {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddRectFilled({0, 0}, {640, 128}, IM_COL32_WHITE);
        list.AddText(nullptr, 20, {4, 4}, IM_COL32_BLACK, "ab");
        if (more) list.AddText(nullptr, 20, {580, 70}, IM_COL32_BLACK, "Q");
        return FrameWish{};
    };
    glass.draw(frame);
    glass.draw(frame);
    more = true;
    const int texture = ImGui::GetIO().Fonts->TexData->UniqueID;
    glass.draw(frame);
    REQUIRE(ImGui::GetIO().Fonts->TexData->UniqueID == texture); // written to, not replaced
    CHECK(glass.changed() == std::vector<Box>{{576, 64, 640, 128}});
    CHECK(compare(painted_whole(glass), glass.picture()).none());
}

TEST_CASE("another glyph of the same size in the same place is noticed") {
    Glass glass{128, 64};
    char digit = '1';
    const DrawFrame frame = [&digit] {
        ImFontBaked* const baked = ImGui::GetFont()->GetFontBaked(26);
        const ImFontGlyph* const glyph = baked->FindGlyph(static_cast<ImWchar>(digit));
        ImGui::GetBackgroundDrawList()->AddImage(ImGui::GetIO().Fonts->TexRef, {70, 10}, {82, 36},
                                                 {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1});
        return FrameWish{};
    };
    for (const char each : {'1', '2', '1'}) {
        digit = each;
        glass.draw(frame);
        CHECK(compare(painted_whole(glass), glass.picture()).none());
    }
    CHECK(glass.changed() == std::vector<Box>{{64, 0, 128, 64}});
}

TEST_CASE("a texture that is created anew is looked at anew") {
    Glass glass{300, 200};
    const DrawFrame frame = [] {
        ImGui::GetBackgroundDrawList()->AddText(nullptr, 40, {20, 20}, IM_COL32_WHITE, "4172");
        return FrameWish{};
    };
    glass.draw(frame);
    glass.draw(frame);
    REQUIRE(glass.changed().empty());
    ImTextureData* const texture = ImGui::GetIO().Fonts->TexData;
    std::fill(texture->Pixels, texture->Pixels + texture->GetSizeInBytes(), static_cast<unsigned char>(255));
    texture->SetStatus(ImTextureStatus_WantCreate);
    glass.draw(frame);
    CHECK(glass.changed() == std::vector<Box>{{0, 0, 300, 200}});
    CHECK(compare(painted_whole(glass), glass.picture()).none());
}

TEST_CASE("an atlas that outgrows its texture never leaves a stale tile") {
    Glass glass{800, 600};
    int sizes = 1;
    std::vector<int> textures;
    const DrawFrame frame = [&sizes] {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddRectFilled({0, 0}, {800, 600}, IM_COL32_WHITE);
        for (int i = 0; i < sizes; ++i)
            list.AddText(nullptr, static_cast<float>(14 + 9 * i),
                         {static_cast<float>(i * 7), static_cast<float>(i * 40)}, IM_COL32_BLACK,
                         "0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz");
        return FrameWish{};
    };
    for (sizes = 1; sizes <= 14; ++sizes) {
        for (int again = 0; again < 2; ++again) {
            glass.draw(frame);
            textures.push_back(ImGui::GetIO().Fonts->TexData->UniqueID);
            REQUIRE(compare(painted_whole(glass), glass.picture()).none());
        }
    }
    sizes = 14;
    for (int again = 0; again < 4; ++again)
        glass.draw(frame); // old textures are let go of
    CHECK(glass.changed().empty());
    CHECK(textures.front() != textures.back()); // it did outgrow it
}

TEST_CASE("each shape that shows one texel is as thick as that texel, whatever the one before it showed") {
    Glass glass{256, 64};
    ImFontAtlasRectId id = ImFontAtlasRectId_Invalid;
    const auto level = [](int texel) { return static_cast<unsigned char>(40 * texel); };
    glass.draw([&] {
        ImFontAtlas* const atlas = ImGui::GetIO().Fonts;
        ImFontAtlasRect rect;
        id = atlas->AddCustomRect(6, 1, &rect);
        for (int texel = 0; texel < rect.w; ++texel)
            *static_cast<unsigned char*>(atlas->TexData->GetPixelsAt(rect.x + texel, rect.y)) = level(texel);
        ImFontAtlasTextureBlockQueueUpload(atlas, atlas->TexData, rect.x, rect.y, rect.w, rect.h);
        return FrameWish{};
    });
    const std::array shown{5, 1, 3, 3, 2};
    glass.draw([&] {
        ImFontAtlas* const atlas = ImGui::GetIO().Fonts;
        ImFontAtlasRect rect;
        REQUIRE(atlas->GetCustomRect(id, &rect));
        float left = 0;
        for (const int texel : shown) {
            const ImVec2 middle{
                (static_cast<float>(rect.x + texel) + 0.5F) / static_cast<float>(atlas->TexData->Width),
                (static_cast<float>(rect.y) + 0.5F) / static_cast<float>(atlas->TexData->Height)};
            ImGui::GetBackgroundDrawList()->AddImage(atlas->TexRef, {left, 0}, {left + 40, 64}, middle,
                                                     middle);
            left += 40;
        }
        return FrameWish{};
    });
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const auto red = static_cast<int>(glass.canvas().row(30)[40 * at + 20] >> 16 & 0xFF);
        CHECK(std::abs(red - level(shown[at])) <= 1);
    }
}

TEST_CASE("texels that are written anew repaint exactly the tiles that show them") {
    Glass glass{640, 128};
    ImFontAtlasRectId id = ImFontAtlasRectId_Invalid;
    const auto fill = [&id](unsigned char alpha) {
        ImFontAtlas* const atlas = ImGui::GetIO().Fonts;
        ImFontAtlasRect rect;
        REQUIRE(atlas->GetCustomRect(id, &rect));
        for (int y = 0; y < rect.h; ++y) {
            auto* const row = static_cast<unsigned char*>(atlas->TexData->GetPixelsAt(rect.x, rect.y + y));
            std::fill(row, row + rect.w, alpha);
        }
        ImFontAtlasTextureBlockQueueUpload(atlas, atlas->TexData, rect.x, rect.y, rect.w, rect.h);
    };
    const DrawFrame frame = [&id] {
        ImFontAtlas* const atlas = ImGui::GetIO().Fonts;
        ImFontAtlasRect rect;
        atlas->GetCustomRect(id, &rect);
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddRectFilled({0, 0}, {640, 128}, IM_COL32_WHITE);
        list.AddText({300, 10}, IM_COL32_BLACK, "12");
        list.AddImage(atlas->TexRef, {70, 70}, {100, 100}, rect.uv0, rect.uv1, IM_COL32_BLACK);
        return FrameWish{};
    };
    glass.draw([&] {
        ImFontAtlasRect rect;
        id = ImGui::GetIO().Fonts->AddCustomRect(16, 16, &rect);
        return FrameWish{};
    });
    fill(0);
    glass.draw(frame);
    glass.draw(frame);
    CHECK(glass.canvas().row(85)[85] == 0xFFFFFF);
    fill(255);
    glass.draw(frame);
    CHECK(glass.changed() == std::vector<Box>{{64, 64, 128, 128}});
    CHECK(glass.canvas().row(85)[85] == 0);
    glass.draw(frame);
    CHECK(glass.changed().empty());
}

} // namespace fengqiao::display
