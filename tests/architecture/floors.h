#pragma once

#include "tests/architecture/breach.h"

namespace fengqiao::architecture {

// The arrows between core, platform and app point down only: what a source file includes, and what a room's
// CMakeLists.txt links. `path` is relative to the repository's root.
Breaches floor_breaches(std::string_view path, std::string_view text);

} // namespace fengqiao::architecture
