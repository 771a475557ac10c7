#pragma once

#include "core/kiosk/answers.h"

namespace fengqiao::kiosk {

// Applying for mediation: who mediates, how to talk, and the consent to share the complaint, a page each.
struct ApplyForMediation {
    TrackedCase about;
    std::optional<PersonId> chosen; // zero: the committee assigns one
    std::optional<MediationMode> mode;
};

struct SavingMediation {};

} // namespace fengqiao::kiosk
