#pragma once

#include "app/headquarters/api/console/answers.h"
#include "core/casework/refusal.h"
#include "core/headquarters/acts.h"

#include <string>

namespace fengqiao::headquarters::console {

// Why the transition table did not take an event, as a sentence for the desk.
std::string sentence_for(Refusal refusal);

// Why an act was not recorded. 409 when the case changed meanwhile, 422 when a block of the decision is
// blank.
Refused refused_act(const ActAnswer& answer);

} // namespace fengqiao::headquarters::console
