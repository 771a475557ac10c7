#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk {

// The corner that only staff know, and how long a finger must rest there.
inline constexpr ui::Corner staff_corner = ui::Corner::LeftBottom;
inline constexpr seconds staff_corner_hold{3};

// Draws where the customer stands, or the alert that covers it; what was tapped, at most one thing.
std::optional<Tap> draw(ui::Ui& ui, const Model& model, Moment now);

// How long what was drawn stays true though nobody touches the glass: the alert counts in whole seconds.
// nullopt when only update() changes it.
std::optional<milliseconds> picture_holds_for(const Model& model, Moment now);

} // namespace fengqiao::kiosk
