#include "platform/sqlite/headquarters/blob_records.h"

#include "platform/sqlite/headquarters/case_records.h"

namespace fengqiao::sqlite {
namespace {

constexpr const char* blob_columns = "SELECT name, case_id, bytes, whole_since FROM announced_blob ";

std::vector<AnnouncedBlob> blobs_at(SQLite::Statement& rows) {
    std::vector<AnnouncedBlob> found;
    while (rows.executeStep()) {
        AnnouncedBlob blob{hash_at(rows, 0), id_at<CaseId>(rows, 1), count_at(rows, 2), {}};
        if (!null_at(rows, 3)) blob.whole_since = instant_at(rows, 3);
        found.push_back(blob);
    }
    return found;
}

} // namespace

void note_announced(SQLite::Database& connection, const NumberedBatch& batch, const FoldedBatch& folded) {
    const std::uint64_t first = batch.batch.events.front().sequence;
    for (const auto& changed : folded.cases) {
        if (is_erased(connection, changed.now.id)) continue;
        for (const CaseLink& link : changed.events) {
            const auto& said = batch.batch.events[link.sequence - first].said;
            const auto* submitted = said ? std::get_if<Submitted>(&said->body) : nullptr;
            if (submitted == nullptr) continue;
            for (const AnnouncedAttachment& one : submitted->attachments)
                change(connection,
                       "INSERT OR IGNORE INTO announced_blob(name, terminal, case_id, bytes) VALUES(?,?,?,?)",
                       one.name, batch.batch.journal.terminal, changed.now.id, one.bytes);
        }
    }
}

std::optional<AnnouncedBlob> find_announced(SQLite::Database& connection, TerminalId terminal,
                                            const Hash& name) {
    SQLite::Statement row{connection, std::string{blob_columns} + "WHERE name=? AND terminal=?"};
    put_all(row, name, terminal);
    auto found = blobs_at(row);
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::vector<AnnouncedBlob> blobs_of_case(SQLite::Database& connection, CaseId id) {
    SQLite::Statement rows{connection, std::string{blob_columns} + "WHERE case_id=?"};
    put_all(rows, id);
    return blobs_at(rows);
}

std::vector<AnnouncedBlob> all_whole_blobs(SQLite::Database& connection) {
    SQLite::Statement rows{connection, std::string{blob_columns} + "WHERE whole_since IS NOT NULL"};
    return blobs_at(rows);
}

void note_whole(SQLite::Database& connection, const Hash& name, std::optional<Instant> since) {
    if (!since) {
        change(connection, "UPDATE announced_blob SET whole_since=NULL WHERE name=?", name);
    } else {
        change(connection, "UPDATE announced_blob SET whole_since=? WHERE name=? AND whole_since IS NULL",
               *since, name);
    }
}

void forget_blobs(SQLite::Database& connection, CaseId id) {
    change(connection, "DELETE FROM announced_blob WHERE case_id=?", id);
}

bool is_blob_stable(SQLite::Database& connection, const LogSettings& settings, Instant whole_since) {
    const auto backed_up = oldest_restorable_day(connection, settings);
    return backed_up && day_in_china(whole_since) < *backed_up;
}

} // namespace fengqiao::sqlite
