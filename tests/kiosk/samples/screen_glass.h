#pragma once

#include "app/kiosk/flow/model.h"
#include "tests/kiosk/ui/ui_glass.h"

namespace fengqiao::kiosk::testing {

// The in-memory glass with a model on it: draws its stage, taps by identity, keeps what was answered.
class ScreenGlass {
public:
    ScreenGlass(ui::testing::UiGlass::Mount mount, Language language, TextSize size = TextSize::Standard);
    ScreenGlass(const ui::Panel& panel, Language language, TextSize size, std::string prefix);

    // A page of its own, as it stands when nothing moves any more.
    void show(Model model);
    // What the screen answers when a finger comes down in the middle of the thing and goes up there.
    std::optional<Tap> tap(ui::Id id);
    [[nodiscard]] const std::vector<ui::Placed>& placed() const { return glass_.placed(); }
    [[nodiscard]] ui::RectMm screen() const { return glass_.panel().rect(); }
    void wear(ThemeKind theme) { glass_.theme = theme; } // from the next page on
    void reach_low() { glass_.low_reach = true; }
    [[nodiscard]] const Model& model() const { return model_; }
    [[nodiscard]] const display::Picture& picture() { return glass_.glass().picture(); }
    void save(const std::string& screen); // into the build folder's pictures/screens

private:
    ui::testing::UiGlass glass_;
    Language language_;
    std::string prefix_; // of its pictures
    Model model_;
    std::optional<Tap> answered_;
    int page_{0};
};

} // namespace fengqiao::kiosk::testing
