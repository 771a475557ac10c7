#pragma once

#include "app/headquarters/commands/opening.h"

namespace fengqiao::headquarters {

Option root_key_option(); // --root-key

// Lets the root key of --root-key vouch for headquarters' keys (SYNC 1.9). BadInput when it lies in the data
// folder (DECISIONS 24); otherwise the troubles of reading it.
Result<void> sign_with_root(const HeadquartersService& service, const Given& given);

} // namespace fengqiao::headquarters
