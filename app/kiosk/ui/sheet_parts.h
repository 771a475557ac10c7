#pragma once

#include "app/kiosk/ui/paragraph.h"
#include "app/kiosk/ui/parts.h"

// What the widgets tell the sheet, and what it answers.
namespace fengqiao::kiosk::ui {

// Words in a box of the glass.
struct WordsLook {
    Style style{Style::Body};
    Align align{Align::Left};
    int lines{1};
    std::optional<Ink> ink{};       // instead of the style's
    std::optional<Weight> weight{}; // instead of the style's
    float scale{1};                 // of the style's size
};
struct Surface {
    Gradient fill;
    float radius{};
    std::optional<Depth> shadow{};
    float shadow_opacity{0.16F};
};
struct SwitchLook {
    Ink track, knob, chosen, other;
};
struct Press {
    bool tapped{false};
    float depth{0}; // 0 at rest, 1 pressed
};

} // namespace fengqiao::kiosk::ui
