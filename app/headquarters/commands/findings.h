#pragma once

#include "app/headquarters/commands/opening.h"

namespace fengqiao::headquarters {

// What a verification found, one line each; the last line says whether all is well.
std::string findings_of(const Verification& found);

} // namespace fengqiao::headquarters
