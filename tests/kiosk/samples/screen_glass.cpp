#include "tests/kiosk/samples/screen_glass.h"

#include "app/kiosk/screens/screens.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

namespace fengqiao::kiosk::testing {

ScreenGlass::ScreenGlass(ui::testing::UiGlass::Mount mount, Language language, TextSize size)
    : ScreenGlass(mount == ui::testing::UiGlass::Mount::Landscape ? ui::Panel{21.5, 1920, 1080}
                                                                  : ui::Panel{21.5, 1080, 1920},
                  language, size, mount == ui::testing::UiGlass::Mount::Landscape ? "lying-" : "upright-") {}

ScreenGlass::ScreenGlass(const ui::Panel& panel, Language language, TextSize size, std::string prefix)
    : glass_(panel, language == Language::Chinese ? "zh-CN" : "en"),
      language_(language),
      prefix_(std::move(prefix) + (language == Language::Chinese ? "zh-CN-" : "en-")) {
    glass_.size = size;
    glass_.reduced_motion = true;
}

void ScreenGlass::show(Model model) {
    model_ = std::move(model);
    model_.comfort.language = language_;
    model_.comfort.size = glass_.size;
    model_.comfort.theme = glass_.theme;
    glass_.show(++page_, [this](ui::Ui& ui) {
        const auto action = draw(ui, model_, {ui.now().since_boot, ui.now().wall});
        if (action) answered_ = action;
    });
    glass_.frames(2); // what scrolls knows its height from the second frame on, and then its width
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
