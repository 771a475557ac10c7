#include "tests/kiosk/ui/ui_glass.h"

#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <catch2/catch_test_macros.hpp>
#include <initializer_list>

namespace fengqiao::kiosk::ui::testing {
namespace {

constexpr float noto_line_box = 1.448F; // of ImGui's size, see typeface.cpp
constexpr float a_hair = 0.01F;         // mm

// The height of a capital letter in em, measured on the letter that the font draws.
float capital_in_em() {
    const ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
    constexpr float em = 400; // pixels: a row more or less of its rim is nothing
    const ImFontGlyph* letter =
        const_cast<ImFont*>(font)->GetFontBaked(em * noto_line_box)->FindGlyph(static_cast<ImWchar>('H'));
    return (letter->Y1 - letter->Y0) / em;
}

} // namespace

TEST_CASE("the smallest words of each size have capitals as high as the standard asks") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    glass.show(1, [](Ui& ui) { ui.bare_page(); });
    const float capital = capital_in_em();
    struct Range {
        TextSize size;
        float least, most; // millimetres, of what is read: VVSG 2.0 7.1-G
    };
    for (const Range& range : {Range{TextSize::Small, 3.5F, 4.2F}, Range{TextSize::Standard, 4.8F, 5.6F},
                               Range{TextSize::Large, 6.4F, 7.1F}, Range{TextSize::Largest, 8.5F, 9.0F}}) {
        const tokens::TypeScale& scale = tokens::type_scale(range.size);
        INFO("size " << static_cast<int>(range.size) << ", a capital is " << capital << " em");
        CHECK(scale.tiny * capital >= range.least);
        CHECK(scale.body * capital >= range.least);
        CHECK(scale.body * capital <= range.most);
        CHECK(scale.line_height >= (range.size == TextSize::Largest ? 1.2F : 1.3F));
        for (const Panel& panel : {Panel{15.6, 1920, 1080}, Panel{21.5, 1920, 1080}, Panel{27, 1920, 1080},
                                   Panel{32, 1920, 1080}, Panel{21.5, 1080, 1920}}) {
            const float drawn = capital * line_box(panel.to_px(scale.tiny)) / noto_line_box;
            INFO(panel.pixels_per_mm() << " pixels a millimetre: " << panel.to_mm(drawn) << " mm as drawn");
            CHECK(panel.to_mm(drawn) >= range.least - a_hair);
        }
    }
}

TEST_CASE("a larger size makes no kind of words smaller, and keeps their order") {
    for (std::size_t at = 0; at < text_sizes.size(); ++at) {
        const tokens::TypeScale& scale = tokens::type_scale(text_sizes[at]);
        CHECK(scale.tiny <= scale.body);
        CHECK(scale.body <= scale.heading);
        CHECK(scale.heading <= scale.title);
        CHECK(scale.title <= scale.display);
        if (at == 0) continue;
        const tokens::TypeScale& before = tokens::type_scale(text_sizes[at - 1]);
        CHECK(scale.tiny > before.tiny);
        CHECK(scale.body > before.body);
        CHECK(scale.heading > before.heading);
        CHECK(scale.title > before.title);
        CHECK(scale.number > before.number);
    }
}

TEST_CASE("words are never made smaller than the smallest of the size that was chosen") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    const auto fits_in = [&](TextSize size, float width) {
        glass.size = size;
        glass.show(1, [width](Ui& ui) {
            ui.text({.words = "请核对后提交", .style = Style::Body, .id = Msg::FrameChange},
                    {20, 20, width, 20});
        });
        return glass.memory().find(Msg::FrameChange)->fits;
    };
    for (const TextSize size : text_sizes) {
        const float least = 6 * tokens::type_scale(size).tiny;
        CHECK(fits_in(size, least + 1));
        CHECK_FALSE(fits_in(size, least - 2));
    }
}

TEST_CASE("what a thing says it needs is enough for its words as they are") {
    for (const TextSize size : text_sizes) {
        UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
        glass.size = size;
        const Tile tile{.id = {Msg::FrameStep, 1},
                        .text = "代销的保险和基金",
                        .detail = "存单变保单、基金亏损",
                        .icon = Icon::Insurance};
        const std::string sentence = "没有告诉我到期以后要自己操作才能取出来";
        for (const float width : {76.0F, 110.0F, 200.0F}) {
            glass.show(1, [&](Ui& ui) {
                const Needed needed = ui.needed();
                RectMm rest{10, 5, width, 900};
                ui.tile(tile, rest.take_top(needed.tile(tile, width), 5));
                ui.chip({.id = {Msg::FrameStep, 2}, .text = sentence},
                        rest.take_top(needed.chip(sentence, width), 5));
                ui.button({.id = {Msg::FrameStep, 3}, .text = sentence},
                          rest.take_top(needed.button(sentence, width), 5));
                ui.banner({.text = sentence, .id = {Msg::FrameStep, 4}},
                          rest.take_top(needed.banner(sentence, width), 5));
            });
            for (int thing = 1; thing <= 4; ++thing) {
                INFO("thing " << thing << " at width " << width << ", size " << static_cast<int>(size));
                CHECK(glass.memory().find({Msg::FrameStep, thing})->fits);
            }
        }
    }
}

} // namespace fengqiao::kiosk::ui::testing
