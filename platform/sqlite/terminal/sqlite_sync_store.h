#pragma once

#include "core/kiosk/document_reader.h"
#include "core/sync/sync_store.h"
#include "platform/sqlite/terminal/desk.h"

namespace fengqiao::sqlite::terminal {

// How often the staff list changed since the start: whoever keeps it opened looks here first.
struct StaffEdition {
    std::uint64_t number{0};
};

// What the terminal knows of its exchange with headquarters, in the journal's own database.
class SqliteSyncStore final : public SyncStore {
public:
    SqliteSyncStore(Desk& desk, const Clock& clock, const DocumentReader& documents, StaffEdition& staff)
        : desk_{desk}, clock_{clock}, documents_{documents}, staff_{staff} {}

    Result<SyncState> sync_state() const override;
    Result<void> record(const AcceptedAnswer& answer) override;
    Result<void> rotate(const Rotation& rotation) override;

private:
    [[nodiscard]] std::vector<FeedRow> rows_to_keep(const FeedPage& page) const;

    Desk& desk_;
    const Clock& clock_;
    const DocumentReader& documents_;
    StaffEdition& staff_;
};

// Another branch than before: what headquarters confirmed for the old one goes, and the feed is read anew
// (SYNC 1.1 row 13). Inside the desk's change().
void settle_branch(Desk& desk, BranchId branch);

} // namespace fengqiao::sqlite::terminal
