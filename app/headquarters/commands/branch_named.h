#pragma once

#include "app/headquarters/commands/opening.h"

namespace fengqiao::headquarters {

// The branch somebody means by an id, a whole name, or a short code (branch_code.h). NotFound says what
// to type.
Result<BranchId> branch_named(const HeadquartersService& service, const std::string& text);

} // namespace fengqiao::headquarters
