#pragma once

#include "core/sync/headquarters_log.h"

namespace fengqiao {

// Whether the fold worker applies this event or passes over it as a copy it has already applied (I6). A
// terminal with a single journal cannot repeat itself there (every event has a random nonce), so the common
// case costs no lookup.
Result<bool> is_first_copy(const FoldedEvents& folded, const KnownJournal& journal, EventId event,
                           std::size_t journals_of_terminal);

} // namespace fengqiao
