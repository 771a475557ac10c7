#pragma once

#include "app/headquarters/service/ground.h"
#include "core/headquarters/fold_listener.h"

namespace fengqiao::headquarters {

// Everything folded so far, seen at one moment, a few hundred at a time.
Result<void> read_everything_folded(const Ground& ground, FoldListener& listener);

} // namespace fengqiao::headquarters
