#pragma once

#include "platform/sqlite/headquarters/fold_records.h"

namespace fengqiao::sqlite {

// Which blobs the events of terminals have announced, and since when the whole of each lies in headquarters'
// folder. It stays when everything is folded anew, because a blob cannot be folded again.
struct AnnouncedBlob {
    Hash name{};
    CaseId case_id;
    std::uint64_t bytes{0};
    std::optional<Instant> whole_since;
};

// What was folded of a terminal's batch; nothing of an erased case. Said twice it changes nothing.
void note_announced(SQLite::Database& connection, const NumberedBatch& batch, const FoldedBatch& folded);
// nullopt unless an event of this very terminal announced it.
std::optional<AnnouncedBlob> find_announced(SQLite::Database& connection, TerminalId terminal,
                                            const Hash& name);
std::vector<AnnouncedBlob> blobs_of_case(SQLite::Database& connection, CaseId id);
std::vector<AnnouncedBlob> all_whole_blobs(SQLite::Database& connection);
// nullopt: it is not here any more. A time that is known stays.
void note_whole(SQLite::Database& connection, const Hash& name, std::optional<Instant> since);
void forget_blobs(SQLite::Database& connection, CaseId id);

// Whether it was here before the day of the oldest backup that may still be restored.
bool is_blob_stable(SQLite::Database& connection, const LogSettings& settings, Instant whole_since);

} // namespace fengqiao::sqlite
