// This file includes the screens' only door and nothing else of the drawing: it fails to compile when ImGui
// comes through it.
#include "app/kiosk/ui/ui.h"

#include <catch2/catch_test_macros.hpp>

#ifdef IMGUI_VERSION
#error "app/kiosk/ui/ui.h lets imgui.h through to the screens"
#endif

namespace fengqiao::kiosk::ui::testing {

TEST_CASE("21.5 inches at 1920 by 1080 are 4.03 pixels a millimetre, lying or upright") {
    const Panel lying(21.5, 1920, 1080), upright(21.5, 1080, 1920);
    CHECK(std::abs(lying.pixels_per_mm() - 4.034F) < 0.001F);
    CHECK(lying.pixels_per_mm() == upright.pixels_per_mm());
    CHECK(upright.portrait());
    CHECK_FALSE(lying.portrait());
    CHECK(std::abs(lying.rect().width - 476.0F) < 0.1F);
}

TEST_CASE("a room is cut without losing or doubling any of it") {
    RectMm room{10, 10, 100, 80};
    const RectMm top = room.take_top(20, 5), right = room.take_right(30, 5);
    CHECK(top == RectMm{10, 10, 100, 20});
    CHECK(right == RectMm{80, 35, 30, 55});
    CHECK(room == RectMm{10, 35, 65, 55});
    const auto cells = RectMm{0, 0, 110, 50}.grid(2, 2, 10);
    CHECK(cells[3] == RectMm{60, 30, 50, 20});
}

} // namespace fengqiao::kiosk::ui::testing
