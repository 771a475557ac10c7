#include "tests/kiosk/ui/ui_glass.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::ui::testing {
namespace {

constexpr RectMm paper{40, 60, 200, 40};
constexpr RectMm square{40, 60, 120, 120};

// A text area, and where its caret was wanted last.
struct Page {
    explicit Page(std::string_view words) : text{words} {
        glass.show(1, [this](Ui& ui) {
            ui.bare_page();
            if (const auto place = ui.text_area(
                    {.id = Msg::WriteText, .text = text, .caret = caret, .placeholder = "写在这里"}, paper))
                wanted = *place;
        });
        glass.settle();
    }
    void tap_at(PointMm at) {
        glass.press_at(at);
        glass.lift_at(at);
        glass.settle();
        glass.pass(tokens::same_press_pause);
    }

    UiGlass glass{UiGlass::Mount::Landscape, "zh-CN"};
    std::string text;
    std::size_t caret{0};
    std::optional<std::size_t> wanted;
};

struct Copybook {
    Copybook() {
        glass.show(1, [this](Ui& ui) {
            ui.bare_page();
            if (auto drawn =
                    ui.ink_field({.id = Msg::WriteInkHint, .strokes = strokes, .hint = "写一个字"}, square))
                strokes.push_back(std::move(*drawn));
        });
        glass.settle();
    }

    UiGlass glass{UiGlass::Mount::Landscape, "zh-CN"};
    std::vector<std::vector<PointMm>> strokes;
};

} // namespace

TEST_CASE("a tap puts the caret between the two letters that are nearest") {
    Page page{"理财产品到期"};
    page.tap_at({48, 70}); // in the left half of the first letter
    CHECK(page.wanted == std::size_t{0});
    page.tap_at({56, 70}); // between the first two: 7.2 mm each, from 47 mm
    CHECK(page.wanted == std::size_t{1});
    page.tap_at({200, 70}); // right of all
    CHECK(page.wanted == std::size_t{6});
    page.tap_at({200, 95}); // below the only line
    CHECK(page.wanted == std::size_t{6});
}

TEST_CASE("an empty text says what to do, and its caret stands at the beginning") {
    Page page{""};
    CHECK(page.glass.memory().find(Msg::WriteText)->text == "写在这里");
    page.tap_at({100, 70});
    CHECK(page.wanted == std::size_t{0});
}

TEST_CASE("a long text shows the line of its caret") {
    std::string story;
    for (int i = 0; i < 400; ++i)
        story += "字";
    Page page{story};
    page.caret = 400;
    page.glass.settle();
    page.tap_at({48, 96}); // the lowest line that is seen
    REQUIRE(page.wanted);
    CHECK(*page.wanted > 350);
    page.caret = 0;
    page.glass.settle();
    page.tap_at({48, 68});
    CHECK(page.wanted == std::size_t{0});
}

TEST_CASE("a finger on a long text scrolls it and puts no caret") {
    std::string story;
    for (int i = 0; i < 400; ++i)
        story += "字";
    Page page{story};
    page.glass.press_at({100, 90});
    page.glass.move_to({100, 84});
    page.glass.move_to({100, 66});
    page.glass.frames(4);
    page.glass.lift_at({100, 66});
    page.glass.settle();
    CHECK_FALSE(page.wanted);
}

TEST_CASE("a stroke is what the finger drew from where it came down to where it went up") {
    Copybook book;
    book.glass.press_at({70, 90});
    for (int step = 1; step <= 6; ++step) {
        book.glass.move_to({70 + 10.0F * static_cast<float>(step), 90});
        book.glass.frames(1);
    }
    book.glass.lift_at({130, 90});
    book.glass.settle();
    REQUIRE(book.strokes.size() == 1);
    const auto& stroke = book.strokes.front();
    REQUIRE(stroke.size() >= 5);
    CHECK(stroke.front().x == Catch::Approx(0.25F).margin(0.01));
    CHECK(stroke.back().x == Catch::Approx(0.75F).margin(0.09));
    CHECK(stroke.front().y == Catch::Approx(0.25F).margin(0.01));
}

TEST_CASE(
    "a finger that came down outside draws nothing, and one that leaves the field draws along its edge") {
    Copybook book;
    book.glass.press_at({20, 90});
    book.glass.move_to({70, 90});
    book.glass.frames(2);
    book.glass.lift_at({80, 90});
    book.glass.settle();
    CHECK(book.strokes.empty());
    book.glass.press_at({150, 90});
    book.glass.move_to({220, 90});
    book.glass.frames(2);
    book.glass.lift_at({220, 90});
    book.glass.settle();
    REQUIRE(book.strokes.size() == 1);
    CHECK(book.strokes.front().back().x == 1.0F);
}

TEST_CASE("a touch without a movement is a dot") {
    Copybook book;
    book.glass.press_at({100, 120});
    book.glass.lift_at({100, 120});
    book.glass.settle();
    REQUIRE(book.strokes.size() == 1);
    CHECK(book.strokes.front().size() == 1);
}

} // namespace fengqiao::kiosk::ui::testing
