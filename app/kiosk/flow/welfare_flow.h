#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// What the glass shows by itself while nobody is at the doors: one page of welfare or education after the
// other, with nothing to sell. Whoever comes finds the doors again and has pressed nothing.

inline constexpr seconds welfare_after{45}; // once the doors have fallen back
inline constexpr seconds welfare_turn{12};

bool shows_welfare(const Model& model);

// Of the doors: when they fall back, then when a page comes, then when the next one does.
milliseconds doors_deadline(const Model& model, const Attract& doors);
// Time passed at the doors.
Step doors_tick(Model model, Moment now);

// Somebody is there: a finger, a key, a scan, headphones. nullopt when the action goes on as it would at the
// doors.
std::optional<Step> wake_from_welfare(Model& model, const Action& action, Moment now);

} // namespace fengqiao::kiosk
