#pragma once

#include "app/headquarters/service/ground.h"
#include "app/headquarters/service/upkeep_desk.h"

namespace fengqiao::headquarters {

// One transaction: the ciphertext and keys of a case, or of an opinion, go, and an event without personal data
// says so in headquarters' own journal. The ledger is the caller's. What is not known here is only marked: what
// arrives of it later is erased then.
Result<void> erase_for_good(Ground& ground, CaseId the_case, ErasureReason reason);

} // namespace fengqiao::headquarters
