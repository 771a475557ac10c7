#include "app/kiosk/ui/tokens.h"
#include "tests/kiosk/ui/ui_glass.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::ui::testing {
namespace {

constexpr RectMm send{40, 40, 60, 24}, stop{40, 120, 60, 24};

// Two buttons, one below the other and drawn the other way round, and how often each acted.
struct Desk {
    Desk() : glass(UiGlass::Mount::Landscape, "zh-CN") {
        glass.reduced_motion = true;
        open(1);
    }
    void open(int page) {
        glass.show(page, [this](Ui& ui) {
            ui.bare_page();
            if (ui.button({.id = Msg::FrameChange, .text = "修改"}, stop)) ++stopped;
            if (ui.button(Msg::FrameUndo, Tone::Primary, send)) ++sent;
        });
        glass.frames(15);
    }
    [[nodiscard]] bool stands_on(Id id) const { return glass.memory().focus.at() == id; }

    UiGlass glass;
    int sent{0}, stopped{0};
};

} // namespace

TEST_CASE("a page begins with nothing in focus, so that nothing is chosen for anybody") {
    Desk desk;
    desk.glass.key(PadKey::Select);
    CHECK(desk.sent + desk.stopped == 0);
    desk.glass.key(PadKey::Next);
    CHECK(desk.stands_on(Msg::FrameUndo)); // the upper one, though it is drawn last
    desk.open(2);
    CHECK_FALSE(desk.glass.memory().focus.at());
}

TEST_CASE("a switch presses what it stands on as a finger does: once, and a tremble is none") {
    Desk desk;
    desk.glass.key(PadKey::Next);
    desk.glass.key(PadKey::Select);
    desk.glass.key(PadKey::Select);
    CHECK(desk.sent == 1);
    desk.glass.pass(tokens::same_press_pause);
    desk.glass.key(PadKey::Select);
    CHECK(desk.sent == 2);
    desk.glass.key(PadKey::Next);
    desk.glass.key(PadKey::Select);
    CHECK(desk.stopped == 1);
}

TEST_CASE("the echo of a switch presses nothing on the page that has just come") {
    Desk desk;
    desk.glass.key(PadKey::Next);
    desk.glass.key(PadKey::Select);
    desk.glass.show(2, [&desk](Ui& ui) {
        ui.bare_page();
        if (ui.button(Msg::FrameUndo, Tone::Primary, send)) ++desk.sent;
    });
    desk.glass.key(PadKey::Next);
    desk.glass.key(PadKey::Select);
    CHECK(desk.sent == 1);
    desk.glass.pass(tokens::same_press_pause);
    desk.glass.key(PadKey::Select);
    CHECK(desk.sent == 2);
}

TEST_CASE("the ring comes with the first key, goes round, and goes with a touch") {
    Desk desk;
    const auto rest = desk.glass.glass().picture().pixels;
    desk.glass.key(PadKey::Next);
    desk.glass.frames(4);
    CHECK(desk.glass.glass().picture().pixels != rest);
    desk.glass.key(PadKey::Next);
    CHECK(desk.stands_on(Msg::FrameChange));
    desk.glass.key(PadKey::Next);
    CHECK(desk.stands_on(Msg::FrameUndo));
    desk.glass.key(PadKey::Previous);
    CHECK(desk.stands_on(Msg::FrameChange));
    desk.glass.key(PadKey::Up);
    CHECK(desk.stands_on(Msg::FrameUndo));
    desk.glass.press_at({200, 160});
    desk.glass.lift_at({200, 160});
    desk.glass.frames(4);
    CHECK_FALSE(desk.glass.memory().focus.at());
    CHECK(desk.glass.glass().picture().pixels == rest);
}

TEST_CASE("the ring is thick, and one of its two lines is told from whatever lies below in every theme") {
    static_assert(tokens::focus_line >= 1);
    for (const ThemeColours& theme : shipped_themes()) {
        CHECK(contrast(theme.text, theme.card) >= 3);
        for (const Colour below :
             {theme.card, theme.ground_top, theme.ground_bottom, theme.brand, theme.brand_bright,
              theme.header_left, theme.header_right, theme.danger.strong})
            CHECK(std::max(contrast(theme.text, below), contrast(theme.card, below)) >= 3);
    }
}

TEST_CASE("with the picture off no word can be read, on whatever page, and everything can be reached") {
    Desk desk;
    desk.glass.picture_off = true;
    desk.open(2);
    const auto dark = desk.glass.glass().picture().pixels;
    desk.glass.key(PadKey::Next);
    CHECK(desk.glass.glass().picture().pixels == dark);
    desk.glass.key(PadKey::Select);
    CHECK(desk.sent == 1);
    desk.glass.show(3, [](Ui& ui) {
        ui.bare_page();
        ui.label(Msg::IdleQuestion, Style::Display, {20, 20, 300, 60});
    });
    desk.glass.frames(15);
    CHECK(desk.glass.glass().picture().pixels == dark);
}

TEST_CASE("a text that is being written is gone to, and keys move its caret character by character") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    glass.reduced_motion = true;
    const std::string text = "坡道e\xCC\x81"; // the last is a letter with its accent: one character of two
    std::size_t caret = 4;
    glass.show(1, [&](Ui& ui) {
        ui.bare_page();
        const auto placed =
            ui.text_area({.id = Msg::WriteText, .text = text, .caret = caret}, {20, 20, 200, 60});
        if (placed) caret = *placed;
        ui.button(Msg::FrameUndo, Tone::Primary, send.moved(0, 60));
    });
    glass.frames(15);
    const auto after = [&](PadKey key) {
        glass.key(key);
        return caret;
    };
    CHECK(after(PadKey::Next) == 4);
    CHECK(glass.memory().focus.at() == Id{Msg::WriteText});
    CHECK(after(PadKey::Left) == 2);
    CHECK(after(PadKey::Right) == 4);
    CHECK(after(PadKey::Right) == 4); // the end stays the end
    CHECK(after(PadKey::Select) == 2);
    CHECK(after(PadKey::Select) == 1);
    CHECK(after(PadKey::Select) == 0);
    CHECK(after(PadKey::Left) == 4); // and one key alone comes round
    CHECK(after(PadKey::Down) == 4);
    CHECK(glass.memory().focus.at() == Id{Msg::FrameUndo});
    CHECK(after(PadKey::Left) == 4); // outside the text an arrow goes to another thing
}

} // namespace fengqiao::kiosk::ui::testing
