#include "tests/kiosk/ui/ui_glass.h"

#include "core/basics/utf8.h"

#include "imgui.h"

#include <catch2/catch_test_macros.hpp>

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

} // namespace fengqiao::kiosk::ui::testing
