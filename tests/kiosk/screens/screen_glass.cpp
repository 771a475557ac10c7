#include "tests/kiosk/screens/screen_glass.h"

#include "app/kiosk/screens/screens.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

namespace fengqiao::kiosk::testing {

ScreenGlass::ScreenGlass(ui::testing::UiGlass::Mount mount, Language language, bool large_type)
    : glass_(mount, language == Language::Chinese ? "zh-CN" : "en"),
      language_(language),
      prefix_(std::string(mount == ui::testing::UiGlass::Mount::Landscape ? "lying-" : "upright-") +
              (language == Language::Chinese ? "zh-CN-" : "en-") + (large_type ? "large-" : "")) {
    glass_.large_type = large_type;
    glass_.reduced_motion = true;
}

void ScreenGlass::show(Model model) {
    model_ = std::move(model);
    model_.comfort = {language_, glass_.large_type};
    glass_.show(++page_, [this](ui::Ui& ui) {
        const auto action = draw(ui, model_, {ui.now().since_boot, ui.now().wall});
        if (action) answered_ = action;
    });
    glass_.frames(1); // what scrolls knows its height from the second frame on
}

std::optional<Tap> ScreenGlass::tap(ui::Id id) {
    INFO("tapping " << name_of(id.message) << " " << id.index);
    answered_.reset();
    glass_.pass(milliseconds{600}); // not an echo of the tap before
    glass_.tap(id);
    return answered_;
}

void ScreenGlass::save(const std::string& screen) {
    const std::filesystem::path folder = FENGQIAO_BUILT "/pictures/screens";
    std::filesystem::create_directories(folder);
    const auto saved = glass_.glass().save(folder / (prefix_ + screen + ".png"));
    if (!saved) FAIL(saved.error().text);
}

} // namespace fengqiao::kiosk::testing
