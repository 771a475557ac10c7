#include "app/kiosk/ui/brush.h"
#include "platform/display/glass/glass.h"
#include "platform/text/icu_text_rules.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

namespace fengqiao::kiosk::ui::testing {
namespace {

constexpr int side = 200; // pixels of the canvas
constexpr Colour white{255, 255, 255};
constexpr float rim = 20; // of 255: a pixel that a curve cuts is weighed by its middle

// A small canvas and a brush for it.
class Easel {
public:
    Easel() {
        glass_.choose();
        auto typeface =
            Typeface::load({"/usr/share/fonts", FENGQIAO_BUILT "/assets/icons/phosphor-duotone.ttf"},
                           Panel(21.5, 1920, 1080), *text::open_text_rules());
        if (!typeface) FAIL(typeface.error().text);
        typeface_.emplace(std::move(*typeface));
    }

    void draw(const std::function<void(Brush&)>& strokes) {
        glass_.draw([&] {
            Brush brush(*typeface_);
            brush.fill({0, 0, side, side}, Ink(Colour{}));
            strokes(brush);
            return display::FrameWish{};
        });
    }
    [[nodiscard]] int green(int x, int y) { return static_cast<int>(glass_.canvas().row(y)[x] >> 8 & 0xFF); }
    [[nodiscard]] const Typeface& typeface() const { return *typeface_; }

private:
    display::Glass glass_{side, side};
    std::optional<Typeface> typeface_;
};

// How much of the pixel lies in the ellipse, of 255, by counting points.
float inside(PointPx centre, PointPx radii, int x, int y) {
    constexpr int points = 8;
    int within = 0;
    for (int i = 0; i < points * points; ++i) {
        const float across =
            (static_cast<float>(x) + (static_cast<float>(i % points) + 0.5F) / points - centre.x) / radii.x;
        const float down =
            (static_cast<float>(y) + (static_cast<float>(i / points) + 0.5F) / points - centre.y) / radii.y;
        if (across * across + down * down <= 1) ++within;
    }
    return 255.0F * static_cast<float>(within) / (points * points);
}

// The largest difference from what `expected` says of each pixel.
float farthest(Easel& easel, const std::function<float(int, int)>& expected) {
    float most = 0;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            most = std::max(most, std::abs(expected(x, y) - static_cast<float>(easel.green(x, y))));
    return most;
}

} // namespace

TEST_CASE("the corners of a rounded shape are quarters of a circle, of any radius") {
    Easel easel;
    constexpr RectPx card{20, 30, 180, 150};
    for (const float radius : {1.0F, 3.0F, 8.0F, 21.0F, 60.0F}) {
        easel.draw([&](Brush& brush) { brush.rounded(card, radius, Ink(white)); });
        const float most = farthest(easel, [&](int x, int y) {
            const auto px = static_cast<float>(x), py = static_cast<float>(y);
            if (px < card.left || px >= card.right || py < card.top || py >= card.bottom) return 0.0F;
            const PointPx centre{std::clamp(px + 0.5F, card.left + radius, card.right - radius),
                                 std::clamp(py + 0.5F, card.top + radius, card.bottom - radius)};
            const bool corner = centre.x != px + 0.5F && centre.y != py + 0.5F;
            return corner ? inside(centre, {radius, radius}, x, y) : 255.0F;
        });
        INFO("radius " << radius << ", farthest " << most);
        CHECK(most <= rim);
    }
}

TEST_CASE("a colour that runs over a rounded shape runs through its corners as through its middle") {
    Easel easel;
    constexpr RectPx card{20, 30, 180, 150};
    easel.draw([&](Brush& brush) { brush.rounded(card, 30, Gradient{Ink(Colour{}), Ink(white)}); });
    for (int y = 30; y < 150; ++y) {
        INFO("row " << y);
        const int corner = y < 60 || y >= 120 ? 45 : 21; // within the shape in every row that is looked at
        if (inside({50, y < 60 ? 60.0F : 120.0F}, {30, 30}, corner, y) < 255 && corner == 45) continue;
        CHECK(std::abs(easel.green(corner, y) - easel.green(100, y)) <= 2);
    }
    CHECK(easel.green(100, 35) < 20);
    CHECK(easel.green(100, 145) > 235);
}

TEST_CASE("a large disc lies on whole pixels, a small one and a flat one where they are") {
    Easel easel;
    easel.draw([](Brush& brush) { brush.disc({100.3F, 99.8F}, 60.2F, {Ink(white), Ink(white)}); });
    CHECK(farthest(easel, [](int x, int y) { return inside({100, 100}, {60, 60}, x, y); }) <= rim);

    // Between texels a rim is as soft as two pixels.
    easel.draw([](Brush& brush) { brush.disc({60.25F, 80.5F}, 9.6F, {Ink(white), Ink(white)}); });
    CHECK(farthest(easel, [](int x, int y) { return inside({60.25F, 80.5F}, {9.6F, 9.6F}, x, y); }) <= 52);
    easel.draw([](Brush& brush) { brush.ellipse({60.25F, 80.5F}, {22, 11}, Ink(white)); });
    CHECK(farthest(easel, [](int x, int y) { return inside({60.25F, 80.5F}, {22, 11}, x, y); }) <= 72);
}

TEST_CASE("a disc that grows leaves nothing in the atlas but the one it grows to") {
    Easel easel;
    const auto kept = [] { return ImGui::GetIO().Fonts->Builder->RectsPackedCount; };
    const auto grown_to = [&](float share) {
        easel.draw([share](Brush& brush) {
            brush.glow({100, 100}, 90 * share, Ink(white, 0.1F));
            brush.disc({100, 100}, 60, {Ink(white), Ink(white)}, share);
        });
    };
    grown_to(0.5F);
    const int first = kept();
    for (const float share : {0.6F, 0.7F, 0.8F, 0.9F, 1.0F})
        grown_to(share);
    CHECK(kept() == first);
    CHECK(farthest(easel, [](int x, int y) { return inside({100, 100}, {60, 60}, x, y); }) <= 40);
}

TEST_CASE("a disc is painted once for every shape of its radius") {
    Easel easel;
    easel.draw([&](Brush& brush) { brush.rounded({20, 20, 180, 180}, 17, Ink(white)); });
    const auto seventeen = easel.typeface().disc(17);
    easel.draw([&](Brush& brush) { brush.rounded({40, 20, 160, 180}, 17.9F, Ink(white)); });
    REQUIRE(seventeen.has_value());
    CHECK((easel.typeface().disc(17) == seventeen));
    CHECK((easel.typeface().disc(18) != seventeen));
}

} // namespace fengqiao::kiosk::ui::testing
