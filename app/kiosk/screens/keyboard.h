#pragma once

#include "app/kiosk/screens/page.h"

namespace fengqiao::kiosk {

// Letters and signs as keys, at least 15 mm each way where the glass allows.
struct KeyboardWish {
    bool digits{false};   // a row of them on top
    bool capitals{false}; // can be switched, and are on
    bool capital_key{false};
    bool lines{false}; // a key that begins a new line
    bool chinese_signs{false};
    float gap{4.0F};   // between keys
    bool brief{false}; // pictures where words do not fit, so that all keys are wide enough
};
inline constexpr float key_min = 15.0F;
[[nodiscard]] int keyboard_rows(const KeyboardWish& wish);
std::optional<Tap> draw_keyboard(ui::Ui& ui, const KeyboardWish& wish, const ui::RectMm& rect);

} // namespace fengqiao::kiosk
