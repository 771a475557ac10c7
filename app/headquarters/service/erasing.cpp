#include "app/headquarters/service/erasing.h"

#include "app/headquarters/service/own_journal.h"
#include "platform/sqlite/headquarters/blob_records.h"
#include "platform/sqlite/headquarters/case_records.h"
#include "platform/sqlite/headquarters/hall_records.h"

namespace fengqiao::headquarters {
namespace {

std::string_view word_of(ErasureReason reason) {
    switch (reason) {
    case ErasureReason::Requested: return "requested";
    case ErasureReason::RetentionOver: return "retention_over";
    case ErasureReason::Ordered: return "ordered";
    case ErasureReason::Restored: return "restored";
    }
    std::unreachable();
}

// Where it was said; nullopt when nothing of it was folded here.
Result<std::optional<BranchId>> branch_of(SQLite::Database& connection, const Ground& ground, CaseId id) {
    const auto opinions = sqlite::opinions_under(connection, id);
    if (!opinions.empty()) return std::optional{opinions.front().branch};
    const auto found = sqlite::find_case(connection, id, ground.rules);
    if (!found) return std::unexpected(found.error());
    return *found ? std::optional{(**found).branch} : std::nullopt;
}

} // namespace

Result<void> erase_for_good(Ground& ground, CaseId the_case, ErasureReason reason) {
    // The files first: whatever happens then, the case is in the ledger and the next start erases it.
    const auto blobs =
        ground.store->read([&](SQLite::Database& connection) -> Result<std::vector<sqlite::AnnouncedBlob>> {
            return sqlite::blobs_of_case(connection, the_case);
        });
    if (!blobs) return std::unexpected(blobs.error());
    for (const auto& blob : *blobs)
        if (auto gone = ground.blobs->remove(blob.name); !gone) return gone;
    ground.store->empty_log_soon(); // the log still holds what was written before
    return ground.store->write([&](SQLite::Database& connection) -> Result<void> {
        const auto branch = branch_of(connection, ground, the_case);
        if (!branch) return std::unexpected(branch.error());
        sqlite::erase_case(connection, ground.digest, the_case, ground.clock.now());
        sqlite::forget_blobs(connection, the_case);
        if (!*branch) return {};
        const auto event = make_erasure(ground, {the_case, **branch, word_of(reason)});
        if (!event) return std::unexpected(event.error());
        const auto kept = append_own(connection, ground, {&*event, 1});
        return kept ? Result<void>{} : Result<void>{std::unexpected(kept.error())};
    });
}

} // namespace fengqiao::headquarters
