#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

Step open_recording(Model model, SayMore here);
Step at(RecordStory here, Model model, const Action& action, Moment now);

// A case's recording in staff mode; nullopt when the action is another affair.
std::optional<Step> sound_of_case(Model& model, StaffCase& here, const Action& action);

// Once a page that recorded or played does so no more, or is no longer there, nothing goes on behind it.
Step without_sound_left_behind(Step step, bool was_used);

} // namespace fengqiao::kiosk
