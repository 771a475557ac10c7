#pragma once

#include "core/casework/rule_book.h"
#include "core/headquarters/upkeep.h"
#include "core/journal/digest.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace fengqiao::headquarters {

// Recomputes everything a database of headquarters holds: chains, feeds, cases and the balance. Throws only
// SQLite's own exceptions.
Verification verify_everything(SQLite::Database& connection, const Digest& digest, const RuleBook& rules);

} // namespace fengqiao::headquarters
