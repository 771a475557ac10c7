#pragma once

#include "app/headquarters/api/console/console.h"
#include "app/headquarters/api/console/words.h"
#include "core/casework/case.h"

namespace fengqiao::headquarters::console {

// The mediation that runs, or the one that ran last; null without one.
nlohmann::json mediation_json(const Console& console, const Directory& directory, const Case& the_case);

// Who may take it: the one the customer chose, or everybody of the committee who need not keep out.
nlohmann::json mediators_json(const Directory& directory, const Case& the_case);

} // namespace fengqiao::headquarters::console
