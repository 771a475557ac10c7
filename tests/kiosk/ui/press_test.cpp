#include "tests/kiosk/ui/ui_glass.h"

#include "app/kiosk/ui/tokens.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::ui::testing {
namespace {

constexpr RectMm send{40, 40, 60, 24}, stop{40, 120, 60, 24};

// Two buttons far from each other, and how often each acted.
struct Desk {
    explicit Desk(UiGlass::Mount mount = UiGlass::Mount::Landscape) : glass(mount, "zh-CN") { open(1); }
    void open(int page) {
        glass.show(page, [this](Ui& ui) {
            ui.bare_page();
            if (ui.button(Msg::FrameUndo, Tone::Primary, send)) ++sent;
            if (ui.button({.id = Msg::FrameChange, .text = "不可用", .enabled = enabled}, stop)) ++stopped;
        });
        glass.frames(15);
    }
    void wait(std::chrono::milliseconds time) {
        glass.pass(time);
        glass.frames(1);
    }

    UiGlass glass;
    int sent{0}, stopped{0};
    bool enabled{true};
};

} // namespace

TEST_CASE("a press acts once, when the finger goes up where it came down") {
    Desk desk;
    desk.glass.press_at(send.centre());
    CHECK(desk.sent == 0);
    desk.glass.lift_at(send.centre());
    CHECK(desk.sent == 1);
    desk.glass.frames(30);
    CHECK(desk.sent == 1);
}

TEST_CASE("a finger that slides off, or slides on, changes nothing") {
    Desk desk;
    desk.glass.press_at(send.centre());
    desk.glass.move_to({200, 200});
    desk.glass.lift_at({200, 200});
    desk.glass.press_at({200, 200});
    desk.glass.move_to(send.centre());
    desk.glass.lift_at(send.centre());
    desk.glass.press_at(send.centre());
    desk.glass.move_to(stop.centre());
    desk.glass.lift_at(stop.centre());
    CHECK(desk.sent == 0);
    CHECK(desk.stopped == 0);
}

TEST_CASE("a second identical press within half a second is a tremble, after it a wish") {
    Desk desk;
    desk.glass.tap(Msg::FrameUndo);
    desk.glass.tap(Msg::FrameUndo);
    CHECK(desk.sent == 1);
    desk.wait(tokens::same_press_pause);
    desk.glass.tap(Msg::FrameUndo);
    CHECK(desk.sent == 2);
}

TEST_CASE("a finger that leaves the button and comes back to it still presses it, once") {
    Desk desk;
    desk.glass.press_at(send.centre());
    desk.glass.move_to({200, 200});
    desk.glass.move_to(send.centre());
    desk.glass.lift_at(send.centre());
    CHECK(desk.sent == 1);
}

TEST_CASE("a press that begins or ends just outside, where nothing else is, is meant for the button") {
    Desk desk;
    const PointMm below{send.centre().x, send.bottom() + tokens::hit_margin - 0.5F};
    desk.glass.press_at(below);
    desk.glass.lift_at(send.centre());
    CHECK(desk.sent == 1);
    desk.wait(tokens::same_press_pause);
    desk.glass.press_at(send.centre());
    desk.glass.lift_at(below);
    CHECK(desk.sent == 2);
}

TEST_CASE("a finger that rests on a button for long presses it once, and nothing repeats") {
    Desk desk;
    desk.glass.press_at(send.centre());
    desk.glass.frames(300);
    CHECK(desk.sent == 0);
    desk.glass.lift_at(send.centre());
    desk.glass.frames(60);
    CHECK(desk.sent == 1);
}

TEST_CASE("another button answers at once after the first") {
    Desk desk;
    desk.glass.tap(Msg::FrameUndo);
    desk.glass.tap(Msg::FrameChange);
    CHECK(desk.sent == 1);
    CHECK(desk.stopped == 1);
}

TEST_CASE("a button that is not enabled does nothing") {
    Desk desk;
    desk.enabled = false;
    desk.glass.frames(2);
    desk.glass.tap(Msg::FrameChange);
    CHECK(desk.stopped == 0);
}

TEST_CASE("the echo of a press does not press what the next page has in the same place") {
    Desk desk;
    desk.glass.tap(Msg::FrameUndo);
    desk.glass.show(2, [&desk](Ui& ui) {
        ui.bare_page();
        if (ui.button(Msg::FrameChange, Tone::Danger, send)) ++desk.stopped;
    });
    desk.glass.tap(Msg::FrameChange);
    CHECK(desk.stopped == 0);
    desk.wait(tokens::same_press_pause);
    desk.glass.tap(Msg::FrameChange);
    CHECK(desk.stopped == 1);
}

TEST_CASE("a finger held while the page changes presses nothing on the new page") {
    Desk desk;
    desk.glass.press_at(send.centre());
    desk.open(2);
    desk.glass.lift_at(send.centre());
    CHECK(desk.sent == 0);
}

TEST_CASE("a press that lands a little beside a button still means it, far beside it does not") {
    Desk desk;
    const PointMm beside{send.right() + tokens::hit_margin + tokens::hit_bias - 0.5F, send.centre().y};
    desk.glass.press_at(beside);
    desk.glass.lift_at(beside);
    CHECK(desk.sent == 1);
    desk.wait(tokens::same_press_pause);
    const PointMm away{send.right() + tokens::hit_margin + tokens::hit_bias + 1, send.centre().y};
    desk.glass.press_at(away);
    desk.glass.lift_at(away);
    CHECK(desk.sent == 1);
}

TEST_CASE("between two neighbours a press goes to the nearer one, a millimetre to the right of it") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    int left = 0, right = 0;
    glass.show(1, [&](Ui& ui) {
        if (ui.button(Msg::FrameUndo, Tone::Plain, {40, 40, 40, 24})) ++left;
        if (ui.button(Msg::FrameChange, Tone::Plain, {84, 40, 40, 24})) ++right;
    });
    glass.frames(3);
    glass.press_at({82.7F, 50}); // nearer to the right one by sight, but touches land right of what was meant
    glass.lift_at({82.7F, 50});
    CHECK(left == 1);
    glass.press_at({83.4F, 50});
    glass.lift_at({83.4F, 50});
    CHECK(right == 1);
}

TEST_CASE("a pressed button is drawn pressed within three frames, and at rest as if never touched") {
    Desk desk;
    const auto rest = desk.glass.glass().picture().pixels;
    desk.glass.press_at(send.centre());
    CHECK(desk.glass.glass().picture().pixels != rest);
    desk.glass.move_to({300, 200});
    desk.glass.lift_at({300, 200});
    desk.glass.settle();
    CHECK(desk.glass.glass().picture().pixels == rest);
}

TEST_CASE("changing the language keeps the press: identity is not made of words") {
    UiGlass chinese(UiGlass::Mount::Landscape, "zh-CN"), english(UiGlass::Mount::Landscape, "en");
    const auto draw = [](Ui& ui) { ui.button(Msg::FrameCallStaff, Tone::Plain, send); };
    chinese.show(1, draw);
    english.show(1, draw);
    const Placed* one = chinese.memory().find(Msg::FrameCallStaff);
    const Placed* other = english.memory().find(Msg::FrameCallStaff);
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one->msg == other->msg);
    CHECK(one->text != other->text);
}

TEST_CASE("staff enter by resting in the corner, once, and not by passing over it") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    int entered = 0;
    glass.show(1, [&](Ui& ui) {
        ui.bare_page();
        if (ui.corner_hold(Corner::RightBottom, std::chrono::milliseconds{2000})) ++entered;
    });
    const RectMm screen = glass.panel().rect();
    const PointMm corner{screen.right() - 6, screen.bottom() - 6};
    glass.press_at({200, 100});
    glass.move_to(corner);
    glass.frames(200);
    glass.lift_at(corner);
    CHECK(entered == 0);
    glass.press_at(corner);
    glass.frames(100);
    CHECK(entered == 0);
    glass.frames(60);
    CHECK(entered == 1);
    glass.frames(200);
    CHECK(entered == 1);
}

} // namespace fengqiao::kiosk::ui::testing
