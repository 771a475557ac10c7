#pragma once

#include "app/headquarters/service/ground.h"
#include "core/headquarters/documents.h"
#include "core/headquarters/terminals.h"
#include "platform/sqlite/headquarters/case_records.h"
#include "platform/sqlite/headquarters/feed_records.h"
#include "platform/sqlite/headquarters/fold_records.h"

#include <map>

namespace fengqiao::headquarters {

// Feed documents of one step of the fold, written while they are still private to the fold worker.
class FeedWriting {
public:
    // Reads through `connection`: a snapshot.
    FeedWriting(Ground& ground, SQLite::Database& connection) : ground_{ground}, connection_{connection} {}

    // The document of a case as `now` tells it. `fresh` are its events that are not linked in the store yet.
    // Nothing is written for a branch without terminals, or before the submission is known.
    Result<void> add_case(const Case& now, std::span<const sqlite::StoredCaseEvent> fresh);
    // Whatever the wish names, as it stands in the store.
    Result<void> add_wish(const sqlite::FeedWish& wish);
    // The terminals of the branch drop what they hold under this id.
    void add_erasure(BranchId branch, CaseId id);

    struct Written {
        std::vector<sqlite::FeedEntry> entries;
        std::map<BranchId, std::vector<KeyBytes>> sealed_to;
    };
    Written take() { return std::move(written_); }

private:
    const std::vector<KeyBytes>& terminals_of(BranchId branch);
    Result<void> add_staff(const sqlite::FeedWish& wish);
    Result<Bytes> seal(const Case& now, const CaseLine& line, const OpenedBodies& opened);

    Ground& ground_;
    SQLite::Database& connection_;
    Written written_;
};

// Into the feeds, inside a writing request. Busy when a terminal was enrolled or revoked, or a case
// erased, meanwhile: write them anew.
Result<void> append_written(SQLite::Database& connection, const Ground& ground,
                            const FeedWriting::Written& written);

} // namespace fengqiao::headquarters
