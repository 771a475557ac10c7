#include "core/sync/folding.h"

namespace fengqiao {

Result<bool> is_first_copy(const FoldedEvents& folded, const KnownJournal& journal, EventId event,
                           std::size_t journals_of_terminal) {
    if (journals_of_terminal < 2) return true;
    const auto already = folded.contains(journal.terminal, event);
    if (!already) return std::unexpected(already.error());
    return !*already;
}

} // namespace fengqiao
