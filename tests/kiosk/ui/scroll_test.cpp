#include "tests/kiosk/ui/ui_glass.h"

#include "app/kiosk/ui/tokens.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::ui::testing {
namespace {

constexpr int row_count = 12;
constexpr RectMm view{20, 60, 300, 150};

struct List {
    List() : glass(UiGlass::Mount::Landscape, "zh-CN") {
        glass.show(1, [this](Ui& ui) {
            ui.bare_page();
            RectMm room = ui.begin_scroll(Msg::FrameStep, view);
            for (int i = 0; i < row_count; ++i)
                if (ui.list_row(
                        {.id = {Msg::FrameStep, i}, .title = std::to_string(i), .detail = "x", .badge = ""},
                        room.take_top(30, 4)))
                    tapped = i;
            ui.end_scroll(row_count * 34 - 4);
        });
        glass.settle();
    }
    float top_of(int row) const { return glass.memory().find({Msg::FrameStep, row})->rect.top; }

    UiGlass glass;
    int tapped{-1};
};

} // namespace

TEST_CASE("a list follows the finger, and the row under it is not pressed") {
    List list;
    const float before = list.top_of(0);
    list.glass.press_at({100, 180});
    list.glass.move_to({100, 170});
    list.glass.move_to({100, 140});
    list.glass.frames(20);
    list.glass.lift_at({100, 140});
    list.glass.settle();
    CHECK(list.top_of(0) < before - 20);
    CHECK(list.tapped == -1);
}

TEST_CASE("a still finger presses the row, scrolled or not") {
    List list;
    list.glass.tap({Msg::FrameStep, 1});
    CHECK(list.tapped == 1);
    list.glass.tap(Msg::FrameMoreBelow);
    list.glass.settle();
    list.glass.tap({Msg::FrameStep, 5});
    CHECK(list.tapped == 5);
}

TEST_CASE("More goes to the end of the list and then says so, Up comes back") {
    List list;
    CHECK_FALSE(list.glass.memory().find(Msg::FrameMoreAbove)->enabled);
    for (int i = 0; i < 4; ++i) {
        list.glass.tap(Msg::FrameMoreBelow);
        list.glass.pass(tokens::same_press_pause);
        list.glass.settle();
    }
    CHECK_FALSE(list.glass.memory().find(Msg::FrameMoreBelow)->enabled);
    CHECK(list.glass.memory().find({Msg::FrameStep, row_count - 1})->rect.bottom() <= view.bottom() + 0.5F);
    for (int i = 0; i < 4; ++i) {
        list.glass.tap(Msg::FrameMoreAbove);
        list.glass.pass(tokens::same_press_pause);
        list.glass.settle();
    }
    CHECK(list.top_of(0) >= view.top - 0.5F);
}

TEST_CASE("a list pulled beyond its end springs back") {
    List list;
    list.glass.press_at({100, 80});
    list.glass.move_to({100, 90});
    list.glass.move_to({100, 160});
    list.glass.frames(20);
    CHECK(list.top_of(0) > view.top + 5);
    list.glass.lift_at({100, 160});
    list.glass.settle();
    CHECK(list.top_of(0) == view.top);
}

TEST_CASE("a flicked list runs on after the finger has gone, and comes to rest") {
    List list;
    const float before = list.top_of(0);
    list.glass.press_at({100, 190});
    for (int step = 1; step <= 6; ++step) // two frames each: 10 mm in 32 ms
        list.glass.move_to({100, 190 - 10 * static_cast<float>(step)});
    const float let_go = list.top_of(0);
    list.glass.lift_at({100, 130});
    list.glass.settle();
    CHECK(let_go < before - 20);
    CHECK(list.top_of(0) < let_go - 10);
    const float rest = list.top_of(0);
    list.glass.frames(30);
    CHECK(list.top_of(0) == rest);
    CHECK(list.tapped == -1);
}

TEST_CASE("a finger that goes sideways scrolls nothing") {
    List list;
    const float before = list.top_of(0);
    list.glass.press_at({60, 110});
    for (int step = 1; step <= 8; ++step)
        list.glass.move_to({60 + 20 * static_cast<float>(step), 110});
    list.glass.lift_at({400, 110});
    list.glass.settle();
    CHECK(list.top_of(0) == before);
    CHECK(list.tapped == -1);
}

TEST_CASE("rows outside the view cannot be pressed") {
    List list;
    list.glass.press_at({100, view.bottom() + 20});
    list.glass.lift_at({100, view.bottom() + 20});
    CHECK(list.tapped == -1);
}

TEST_CASE("a glass that nobody touches asks for no further frame") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    glass.show(1, [](Ui& ui) { ui.frame({.title = Msg::FrameStep, .title_text = "问"}); });
    CHECK(glass.last_wish().animating);
    glass.frames(30);
    CHECK_FALSE(glass.last_wish().animating);
}

TEST_CASE("with reduced motion a new page stands still from its first frame") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    glass.reduced_motion = true;
    glass.show(1, [](Ui& ui) { ui.frame({.title = Msg::FrameStep, .title_text = "问"}); });
    CHECK_FALSE(glass.last_wish().animating);
}

TEST_CASE("what was shown can be forgotten whole") {
    Memory memory;
    memory.placed.push_back({.text = "张"});
    memory.page = 4;
    memory.forget();
    CHECK(memory.placed.empty());
    CHECK(memory.scrolled.empty());
    CHECK(memory.page == -1);
}

} // namespace fengqiao::kiosk::ui::testing
