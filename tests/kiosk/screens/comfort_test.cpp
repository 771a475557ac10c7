#include "tests/kiosk/samples/measured_glass.h"
#include "tests/kiosk/samples/sample_model.h"
#include "tests/kiosk/samples/screen_glass.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::testing {
namespace {

using ui::Placed;
using ui::testing::UiGlass;

Model comfort_page(bool headphones) {
    Model model = model_at(ChooseComfort{});
    model.beneath = Stage{Attract{}};
    model.surroundings.speech = SpeakerState::Silent;
    model.surroundings.headphones = headphones;
    return model;
}

template <class Wanted> bool answers(ScreenGlass& glass, ui::Id id) {
    const auto tapped = glass.tap(id);
    return tapped && std::holds_alternative<Wanted>(*tapped);
}

std::string said_by(MeasuredGlass& glass, Model model, bool elder) {
    model.comfort.unhurried = elder;
    std::string said;
    for (const Placed& one : glass.show(model))
        said += one.text + "\n";
    return said;
}

} // namespace

TEST_CASE("low reach is offered where the glass stands upright, and nowhere else") {
    ScreenGlass upright(UiGlass::Mount::Portrait, Language::Chinese);
    upright.show(comfort_page(false));
    CHECK(answers<LowReachTapped>(upright, Msg::ComfortLowReach));
    MeasuredGlass lying(panel_profiles()[1], Language::Chinese, TextSize::Standard);
    const auto& placed = lying.show(comfort_page(false));
    CHECK(std::ranges::find(placed, Msg::ComfortLowReach, &Placed::msg) == placed.end());
}

TEST_CASE("a glass that lies looks in low reach as it always does") {
    MeasuredGlass usual(panel_profiles()[1], Language::Chinese, TextSize::Standard),
        low(panel_profiles()[1], Language::Chinese, TextSize::Standard);
    low.reach_low();
    for (const SampleScreen& screen : complaint_screens()) {
        INFO(screen.name);
        CHECK(std::ranges::equal(usual.show(screen.model), low.show(screen.model), {}, &Placed::rect,
                                 &Placed::rect));
    }
}

TEST_CASE("that the picture can be turned off is told to everybody and offered to who wears headphones") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    glass.show(comfort_page(true));
    CHECK(answers<PictureTapped>(glass, Msg::VoicePictureOff));
    glass.show(comfort_page(false));
    const auto& placed = glass.placed();
    CHECK(std::ranges::find(placed, Msg::VoicePictureOff, &Placed::msg) == placed.end());
    CHECK(std::ranges::find(placed, Msg::VoicePictureHint, &Placed::msg) != placed.end());
}

TEST_CASE("in the elder mode what only repeats is not said, and everything else is") {
    MeasuredGlass glass(panel_profiles()[1], Language::Chinese, TextSize::Large);
    const auto gone = [&](const Model& model, std::string_view words) {
        return said_by(glass, model, false).contains(words) && !said_by(glass, model, true).contains(words);
    };
    CHECK(gone(model_at(Attract{}), "选一选就能说清楚"));
    CHECK(gone(model_at(ChooseBusiness{}), "选最接近的一项就可以"));
    CHECK(gone(model_at(ChooseRequest{Filling{an_elders_draft()}}), "选最想要的一项"));
    CHECK(gone(comfort_page(false), "按一下马上就变"));
    const Model reasons = model_at(RatingReasons{.level = Satisfaction::Bad});
    CHECK(said_by(glass, reasons, true).contains("最多选三项")); // a rule repeats nothing
    CHECK(said_by(glass, model_at(Attract{}), true).contains("我要投诉"));
}

} // namespace fengqiao::kiosk::testing
