#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// The comfort page: text size, colours and the elder mode, chosen at any moment of a visit. What is tapped
// holds at once and for the rest of the visit.

Step at(ChooseComfort here, Model model, const Action& action, Moment now);

// Opens it over where the customer stands; closing it gives that place back untouched.
Step open_comfort(Model model);
Model close_comfort(Model model);

} // namespace fengqiao::kiosk
