#include "tests/kiosk/ui/ui_glass.h"

#include "core/basics/utf8.h"

#include "imgui.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

namespace fengqiao::kiosk::ui::testing {
namespace {

constexpr int a_shade = 48; // of 255: hinting may move the rim of a letter by a tenth of a pixel

std::string letters_from(char32_t first, int count) {
    std::string words;
    for (int at = 0; at < count; ++at)
        append_utf8(words, first + static_cast<char32_t>(at));
    return words;
}

// Two sizes of one weight with characters that no page before had; the larger ones come last.
void draw_names(Ui& ui, char32_t first) {
    ui.bare_page();
    RectMm rest = ui.screen().inset(10);
    ui.paragraph({.words = letters_from(first, 40), .style = Style::Strong, .align = Align::Centre},
                 rest.take_top(20, 5));
    ui.paragraph({.words = letters_from(first + 40, 200), .style = Style::Title, .align = Align::Centre},
                 rest);
}

void draw_once(Ui& ui, Style style) {
    ui.bare_page();
    ui.text({.words = "482910", .style = style}, ui.screen().inset(20));
}

} // namespace

TEST_CASE("when the letters outgrow their place, the next ones still come in their own size") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    glass.reduced_motion = true;
    const auto texture = [] { return ImGui::GetIO().Fonts->TexData->UniqueID; };
    int page = 0;
    // A size that is not needed any more lies before the others: when it goes, they move up.
    for (const Style style : {Style::Number, Style::Title, Style::Strong})
        glass.show(++page, [style](Ui& ui) { draw_once(ui, style); });
    char32_t first = 0x4E00;
    const auto next_names = [&] {
        first += 240;
        glass.show(++page, [first](Ui& ui) { draw_names(ui, first); });
    };
    const int small = texture();
    while (texture() == small && first < 0x9000)
        next_names();
    REQUIRE(texture() != small);
    next_names();
    const display::Picture after = glass.glass().picture();
    glass.save("letters-that-outgrew");

    UiGlass fresh(UiGlass::Mount::Landscape, "zh-CN");
    fresh.reduced_motion = true;
    fresh.show(1, [first](Ui& ui) { draw_names(ui, first); });
    const display::Difference difference = display::compare(fresh.glass().picture(), after);
    INFO(difference.pixels << " pixels differ, at most by " << difference.largest);
    CHECK(difference.largest <= a_shade);
}

namespace {

// Rectangles of the last frame that show more than one texel, with how many texels they show, both across.
struct Stretch {
    float pixels{}, texels{};
};

std::vector<Stretch> letters_of_last_frame() {
    std::vector<Stretch> letters;
    const auto texture_width = static_cast<float>(ImGui::GetIO().Fonts->TexData->Width);
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (int at = 0; at + 3 < list->VtxBuffer.Size; at += 4) {
            const ImDrawVert &from = list->VtxBuffer[at], &to = list->VtxBuffer[at + 2];
            if (from.uv.x == to.uv.x) continue;
            letters.push_back({to.pos.x - from.pos.x, (to.uv.x - from.uv.x) * texture_width});
        }
    return letters;
}

} // namespace

TEST_CASE("letters are drawn in the size they were made in, for stretched ones are blurred") {
    for (const Panel& panel : {Panel{15.6, 1920, 1080}, Panel{21.5, 1080, 1920}, Panel{27, 1920, 1080}}) {
        UiGlass glass(panel, "zh-CN");
        glass.reduced_motion = true;
        int page = 0;
        for (std::size_t size = 0; size < text_size_count; ++size)
            for (const Style style :
                 {Style::Tiny, Style::Body, Style::Heading, Style::Title, Style::Number}) {
                glass.size = static_cast<TextSize>(size);
                glass.show(++page, [style](Ui& ui) { draw_once(ui, style); });
                const auto letters = letters_of_last_frame();
                REQUIRE(letters.size() == 6);
                for (const Stretch& letter : letters) {
                    INFO(panel.width_px()
                         << " pixels, size " << size << ", style " << static_cast<int>(style));
                    CHECK(std::abs(letter.pixels - letter.texels) < 0.01F);
                }
            }
    }
}

namespace {

// What is drawn for one character; the letters of the glass are in black on white.
std::vector<std::uint32_t> drawn(UiGlass& glass, int page, char32_t letter) {
    glass.show(page, [letter](Ui& ui) {
        ui.bare_page();
        ui.text({.words = letters_from(letter, 1), .style = Style::Title}, {20, 20, 40, 30});
    });
    glass.frames(2);
    return glass.glass().picture().pixels;
}

bool is_held(char32_t letter) {
    constexpr float smallest = 12; // pixels: whether there is a shape does not depend on its size
    ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
    const ImFontGlyph* glyph =
        font->GetFontBaked(smallest)->FindGlyphNoFallback(static_cast<ImWchar>(letter));
    return glyph && glyph->Visible && glyph->X1 > glyph->X0 && glyph->Y1 > glyph->Y0;
}

} // namespace

TEST_CASE("a character that no font holds is drawn as its code in a box, never as a question mark") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    glass.reduced_motion = true;
    const auto nothing = drawn(glass, 1, U' '), question = drawn(glass, 2, U'?');
    const auto one = drawn(glass, 3, 0x0378), other = drawn(glass, 4, 0x0379),
               rare = drawn(glass, 5, 0x10FFFD);
    CHECK(one != nothing);
    CHECK(one != question);
    CHECK(one != other);
    CHECK(rare != one);
    glass.show(6, [](Ui& ui) {
        ui.bare_page();
        ui.text({.words = "王" + letters_from(0x0378, 1) + "明" + letters_from(0x10FFFD, 1) + "？",
                 .style = Style::Display},
                {20, 20, 300, 60});
    });
    glass.save("no-font-holds-it");
}

TEST_CASE("every character of the common ranges of GB 18030-2022 has a shape of its own") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    glass.show(1, [](Ui& ui) { ui.bare_page(); });
    struct Range {
        const char* name;
        char32_t first, last;
    };
    // Level 1 and 2 of the standard lie in these and in the ideographs named below.
    for (const Range& range :
         {Range{"CJK unified ideographs", 0x4E00, 0x9FA5}, Range{"added to them since", 0x9FA6, 0x9FEF},
          Range{"extension A", 0x3400, 0x4DB5}}) {
        std::string missing;
        for (char32_t letter = range.first; letter <= range.last; ++letter)
            if (!is_held(letter)) missing += letters_from(letter, 1) + " ";
        INFO(range.name << ": " << missing);
        CHECK(missing.empty());
    }
}

TEST_CASE("the ideographs beyond 65,535 that names and places use have shapes of their own") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    glass.show(1, [](Ui& ui) { ui.bare_page(); });
    std::string missing;
    // Of extensions B to D, as they occur in names of persons and places.
    for (const char32_t letter :
         {0x20164, 0x20676, 0x20CD0, 0x2139A, 0x21413, 0x235CB, 0x23C97, 0x23C98, 0x23E23, 0x249DB,
          0x24A7D, 0x24AC9, 0x25532, 0x25562, 0x255A8, 0x25ED7, 0x26221, 0x2648D, 0x26676, 0x2677C,
          0x26B5C, 0x26C21, 0x27FF9, 0x28408, 0x28678, 0x28695, 0x287E0, 0x28B49, 0x28C47, 0x28C4F,
          0x28C51, 0x28C54, 0x28E99, 0x29F7E, 0x29F83, 0x29F8C, 0x2A7DD, 0x2A8FB, 0x2A917, 0x2AA30,
          0x2AA36, 0x2AA58, 0x2B127, 0x2B128, 0x2B137, 0x2B138, 0x2B1ED, 0x2B300, 0x2B363, 0x2B36F,
          0x2B372, 0x2B37D, 0x2B404, 0x2B410, 0x2B413, 0x2B461, 0x2B4E7, 0x2B4EF, 0x2B4F6, 0x2B4F9,
          0x2B50D, 0x2B50E, 0x2B536, 0x2B5AE, 0x2B5AF, 0x2B5B3, 0x2B5E7, 0x2B5F4, 0x2B61C, 0x2B61D,
          0x2B626, 0x2B627, 0x2B628, 0x2B62A, 0x2B62C, 0x2B695, 0x2B696, 0x2B6AD, 0x2B6ED})
        if (!is_held(letter)) missing += letters_from(letter, 1) + " ";
    INFO(missing);
    CHECK(missing.empty());
}

} // namespace fengqiao::kiosk::ui::testing
