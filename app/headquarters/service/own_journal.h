#pragma once

#include "app/headquarters/service/case_opening.h"

namespace fengqiao::headquarters {

// Headquarters' own acts go into a journal of its own: same leaf, same chain (DECISIONS 6).

struct OwnAct {
    CaseId case_id; // zero when it belongs to none
    BranchId branch;
    PersonId actor; // zero is the system
    Role role{};
    EventBody body;
};

// The event as it will be kept. `key` is the case's, nullptr when it has none yet; then one is made and
// enclosed if something is personal. BadInput names the field that cannot be kept.
Result<StoredEvent> make_event(Ground& ground, const OwnAct& act, const CaseOpening::HeldKey* key);
struct ErasureNote {
    CaseId case_id;
    BranchId branch;
    std::string_view reason; // one word of a fixed list: nothing anybody could write a name into
};
Result<StoredEvent> make_erasure(Ground& ground, const ErasureNote& note);

// Inside the transaction of a writing request; the ids in the same order.
Result<std::vector<EventId>> append_own(SQLite::Database& connection, const Ground& ground,
                                        std::span<const StoredEvent> events);

// Opens the journal the first time.
Result<JournalId> open_own_journal(Ground& ground);

} // namespace fengqiao::headquarters
