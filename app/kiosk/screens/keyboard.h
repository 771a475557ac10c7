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
};
inline constexpr float key_gap = 4.0F;
[[nodiscard]] int keyboard_rows(const KeyboardWish& wish);
std::optional<Tap> draw_keyboard(ui::Ui& ui, const KeyboardWish& wish, const ui::RectMm& rect);

} // namespace fengqiao::kiosk
