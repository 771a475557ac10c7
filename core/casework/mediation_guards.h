#pragma once

#include "core/casework/guards.h"

namespace fengqiao {

// The guards of the rows about mediation, see guards.h. Refusal::None for every other guard.
Refusal refuse_mediation_for(Guard guard, const Case& the_case);
Refusal refuse_mediation(Guard guard, const Case& the_case, const CaseEvent& event);

} // namespace fengqiao
