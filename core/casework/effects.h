#pragma once

#include "core/casework/case.h"

namespace fengqiao {

// What an event that applies does to a case besides moving it to another state.
Case with_effect_of(Case the_case, const CaseEvent& event, const RuleBook& rules);

} // namespace fengqiao
