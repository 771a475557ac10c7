#include "tests/support/memory_headquarters_log.h"

namespace fengqiao {

Result<void> MemoryHeadquartersLog::accept(const Acceptance& acceptance) {
    const auto at = journals_.find(acceptance.journal);
    const bool known = at != journals_.end();
    if (known == acceptance.create.has_value()) {
        return trouble(TroubleKind::StoreBroken, "a journal is created once, before its first event");
    }
    std::uint64_t next = known ? at->second.known.head.sequence + 1 : 1;
    for (const ChainedEvent& event : acceptance.events) {
        if (event.sequence != next++) return trouble(TroubleKind::StoreBroken, "the events leave a hole");
    }
    if (!known) order_.push_back(acceptance.journal);
    Kept& kept = journals_[acceptance.journal];
    if (acceptance.create) kept.known = *acceptance.create;
    kept.events.insert(kept.events.end(), acceptance.events.begin(), acceptance.events.end());
    if (!kept.events.empty()) kept.known.head = {kept.events.back().sequence, kept.events.back().hash};
    return {};
}

} // namespace fengqiao
