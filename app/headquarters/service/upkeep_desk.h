#pragma once

#include "core/casework/event_body.h"
#include "core/headquarters/case_list.h"
#include "core/headquarters/terminals.h"
#include "core/headquarters/upkeep.h"

#include <filesystem>
#include <functional>

namespace fengqiao::headquarters {

struct Ground; // what the desks stand on: ground.h

// Next row of an import; nullopt after the last. A trouble ends the import.
using NextImport = std::function<Result<std::optional<Imported>>()>;

enum class ErasureReason : std::uint8_t {
    Requested,     // by the person it is about
    RetentionOver, // the law wants it kept no longer
    Ordered,       // by a court or a supervisor
    Restored,      // it was erased before, and a backup brought it back
};

// Care of the store: backups, checks, imports.
class UpkeepDesk {
public:
    explicit UpkeepDesk(Ground& ground) : ground_{ground} {}

    // Nothing when the store can be read.
    [[nodiscard]] Result<void> look_at_store() const;
    // Recomputes every chain, every feed's tags and every case from its events, and the balance identity.
    [[nodiscard]] Result<Verification> verify() const;
    // VACUUM INTO backups/, verified there; its heads are noted, so that what they hold becomes `stable`
    // after the restore horizon (SYNC 1.4). A backup that does not verify freezes `stable` everywhere until
    // one does.
    [[nodiscard]] Result<BackupDone> back_up();

    // One `imported` event per row in headquarters' own journal, in batches of at most 2,000. all_or_nothing:
    // in one transaction, nothing when a row or the store fails; otherwise batch by batch. The number of rows
    // kept.
    [[nodiscard]] Result<std::uint64_t> import(const NextImport& next, bool all_or_nothing);
    // Whether a row with this number was imported before.
    [[nodiscard]] Result<bool> is_imported(std::string_view number) const;

    // What was acknowledged and could not be folded, newest first.
    [[nodiscard]] Result<std::vector<FoldFault>> set_aside(std::size_t count_max) const;

    // A case as the lists show it, without anything personal. NotFound.
    [[nodiscard]] Result<CaseLine> look_up(CaseId the_case) const;
    // Erases the personal data of a case, or of an opinion, for good (SYNC 1.8): ciphertext, key and feed
    // documents go, the chain stays whole, and it enters the erasure ledger beside the database, so that a
    // restored backup erases it again when it is opened. NotFound.
    [[nodiscard]] Result<void> erase(CaseId the_case, ErasureReason reason);
    // The backups in the data folder: they hold what was erased after they were made.
    [[nodiscard]] std::vector<std::string> backups() const;

private:
    Ground& ground_;
};

} // namespace fengqiao::headquarters
