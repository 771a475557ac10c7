#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// Staff mode: sign in, the branch's cases by due date, one case and what may be done to it, the hand-over.

Step at(StaffSignIn here, Model model, const Action& action, Moment now);
Step at(StaffCases here, Model model, const Action& action, Moment now);
Step at(StaffCase here, Model model, const Action& action, Moment now);
Step at(StaffAct here, Model model, const Action& action, Moment now);

// Staff mode opens over whatever the customer was doing, and gives it back untouched.
Step enter_staff_mode(Model model);
Step leave_staff_mode(Model model, Moment now);

} // namespace fengqiao::kiosk
