#pragma once

#include "core/basics/result.h"
#include "core/kiosk/config.h"
#include "core/sync/branch_facts.h"

#include "core/basics/result.h"

namespace fengqiao::kiosk {

// Brings this terminal to headquarters with the code that was printed for it, and keeps its keys and its
// place in the data folder. Troubles of uplink::enrol, and StoreBroken for a data folder that cannot be
// written.
Result<BranchFacts> enrol_terminal(const KioskConfig& config, const std::string& code);

} // namespace fengqiao::kiosk
