#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// The comfort page: text size, colours and the elder mode, chosen at any moment of a visit. What is tapped
// holds at once and for the rest of the visit.

Step at(ChooseComfort here, Model model, const Action& action, Moment now);

// Who plugs headphones in wants to hear the page and may see no button that says so (EN 301 549, 5.2):
// reading begins. Who pulls them out goes on in silence.
Model read_to_headphones(Model model, bool plugged_in);

// Dark while the voice leads through headphones, or seen again. Without either it stays as it is seen.
Model with_picture_switched(Model model);
Model with_picture(Model model);
// What a page says is heard, and by one person alone.
bool leads_privately(const Model& model);

// Opens it over where the customer stands; closing it gives that place back untouched.
Step open_comfort(Model model);
Model close_comfort(Model model);

} // namespace fengqiao::kiosk
