#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// The words under which a customer agrees to share a complaint with the mediation committee, as an event
// names them: a new number whenever what they say about who, what for and which data changes.
inline constexpr std::string_view sharing_notice_version = "2026-11";

// The ways to talk, in the order in which they are offered.
inline constexpr std::array mediation_modes{MediationMode::InPerson, MediationMode::Phone,
                                            MediationMode::Online};

Step apply_for_mediation(Model model, TrackedCase about);
Step at(ApplyForMediation here, Model model, const Action& action, Moment now);
Step at(SavingMediation here, Model model, const Action& action, Moment now);

} // namespace fengqiao::kiosk
