#pragma once

#include "app/headquarters/commands/opening.h"

namespace fengqiao::headquarters {

Option root_key_option(); // --root-key

// The root key of --root-key. BadInput when it lies in the data folder (DECISIONS 24); otherwise the troubles
// of reading it.
Result<crypto::SigningKey> root_of(const Given& given);

// Lets it vouch for headquarters' keys (SYNC 1.9).
Result<void> sign_with_root(const HeadquartersService& service, const Given& given);

} // namespace fengqiao::headquarters
