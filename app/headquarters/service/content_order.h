#pragma once

#include "core/basics/result.h"
#include "core/sync/directive.h"

#include <optional>

namespace fengqiao::headquarters {

struct Ground; // what the desks stand on: ground.h

// What terminals are ordered to show, and the manifest that proves it.
struct OrderedContent {
    ContentOrder order;
    Bytes manifest;
};

// The newest order; nullopt when nothing was ever published, or when its number is not above `shown`. The
// manifest is signed anew each time: with the present key, whatever was signed with before it.
Result<std::optional<OrderedContent>> ordered_content(Ground& ground, std::uint32_t shown);

} // namespace fengqiao::headquarters
