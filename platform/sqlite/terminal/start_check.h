#pragma once

#include "core/journal/digest.h"
#include "platform/sqlite/terminal/sqlite_journal.h"

namespace fengqiao::sqlite::terminal {

// SYNC 2.3, the full set at every start: SQLite's own check, every leaf and every link that is held, and that
// what headquarters last signed for is still here. The number of events verified; damage() otherwise.
Result<std::uint64_t> check_everything(Desk& desk, const Journal& journal, const Digest& digest);

} // namespace fengqiao::sqlite::terminal
