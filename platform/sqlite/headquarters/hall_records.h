#pragma once

#include "core/headquarters/hall_events.h"
#include "platform/sqlite/headquarters/case_records.h"
#include "platform/sqlite/headquarters/fold_records.h"

namespace fengqiao::sqlite {

// What happened in halls and is no case, over one connection.

void keep_hall_events(SQLite::Database& connection, const NumberedBatch& batch, const FoldedBatch& folded);

// Everything so far, added up by branch and day in China.
std::vector<HallDay> hall_days(SQLite::Database& connection);

struct OpinionWish {
    std::vector<BranchId> branches; // that are seen at all; none: nothing is found
    std::optional<HallKind> kind;   // Suggestion or Praise; nullopt: both
    std::optional<OpinionPlace> after;
    std::size_t count{opinion_page_max};
};
struct KeptOpinion {
    OpinionPlace place;
    HallEvent event;
    StoredEvent stored; // the sealed words with it, unless they were erased
    std::optional<Instant> erased;
};
// Newest first; at most `count`.
std::vector<KeptOpinion> opinions(SQLite::Database& connection, const OpinionWish& wish);

// What was said under this case id: one opinion, or none when it is a case's.
std::vector<HallEvent> opinions_under(SQLite::Database& connection, CaseId id);
// `code` as opinion_code_in() gives it. Looks through all of them: people name one a few times a year.
std::vector<HallEvent> opinions_named(SQLite::Database& connection, std::string_view code);

} // namespace fengqiao::sqlite
