#include "platform/sqlite/terminal/sqlite_sync_store.h"

#include "platform/sqlite/terminal/blob_rows.h"
#include "platform/sqlite/terminal/schema.h"
#include "platform/sqlite/terminal/sqlite_journal.h"

#include <sqlite3.h>

#include <algorithm>

namespace fengqiao::sqlite::terminal {
namespace {

void purge(Desk& desk, std::uint64_t purge_to) {
    const auto journal = open_journal(desk);
    if (!journal) return;
    const std::uint64_t last = std::min(purge_to, journal->state.head.sequence);
    if (last < journal->state.lowest_held) return;
    const std::int64_t from = event_key(journal->number, 0);
    const std::int64_t to = event_key(journal->number, last);
    desk.run("UPDATE journal SET purged_sequence=?, purged_hash=(SELECT hash FROM event WHERE key=?) "
             "WHERE number=?",
             last, to, journal->number);
    desk.run("UPDATE blob SET settled=1 WHERE leaf IN (SELECT leaf FROM event WHERE key BETWEEN ? AND ?)",
             from, to);
    desk.run("DELETE FROM event_sealed WHERE key BETWEEN ? AND ?", from, to);
    desk.run("DELETE FROM event WHERE key BETWEEN ? AND ?", from, to);
}

// Without its key a case's words can never be read here again, wherever their ciphertext still lies. What is
// freed is overwritten, pages too; the log follows when it is emptied at night.
void erase(Desk& desk, const std::string& key) {
    SQLite::Database& connection = desk.database().connection();
    connection.exec("PRAGMA secure_delete=ON");
    desk.run("DELETE FROM confirmed WHERE kind=? AND key=?", FeedKind::CaseDocument, key);
    if (const auto id = CaseId::from_hex_text(key)) {
        desk.run("DELETE FROM local_key WHERE case_id=?", *id);
        erase_blobs(desk, *id);
        // The header names the case (SYNC 1.2). What rotted is never sent, so nothing else would ever take it
        // away.
        desk.run("UPDATE set_aside SET sealed=NULL WHERE substr(header, 29, 16)=?", *id);
    }
    connection.exec("PRAGMA secure_delete=FAST");
}

void keep_document(Desk& desk, const FeedRow& row) {
    if (row.kind == FeedKind::Erase) return erase(desk, row.key);
    if (row.document.empty()) {
        desk.run("DELETE FROM confirmed WHERE kind=? AND key=?", row.kind, row.key);
        return;
    }
    desk.run("INSERT INTO confirmed VALUES(?,?,?,?) ON CONFLICT(kind, key) DO UPDATE SET "
             "revision=excluded.revision, document=excluded.document WHERE excluded.revision>=revision",
             row.kind, row.key, row.revision, row.document);
}

void move_row(Desk& desk, std::int64_t from, std::int64_t to, const Hash& hash) {
    if (desk.run("UPDATE event SET key=?, hash=? WHERE key=?", to, hash, from) != 1)
        throw SQLite::Exception("a row of the journal is not where it was read", SQLITE_CORRUPT);
    desk.run("UPDATE event_sealed SET key=? WHERE key=?", to, from);
}

// Whatever is not carried over keeps its bytes for whoever looks into it.
void set_rest_aside(Desk& desk, const NumberedJournal& old) {
    const std::int64_t from = event_key(old.number, 0);
    const std::int64_t to = event_key(old.number + 1, 0) - 1;
    desk.run(
        "INSERT INTO set_aside(journal, sequence, leaf, header, open, sealed) SELECT ?, e.key & ?, e.leaf, "
        "e.header, e.open, s.sealed FROM event e LEFT JOIN event_sealed s ON s.key=e.key "
        "WHERE e.key BETWEEN ? AND ?",
        old.state.journal, event_key(1, 0) - 1, from, to);
    desk.run("DELETE FROM event_sealed WHERE key BETWEEN ? AND ?", from, to);
    desk.run("DELETE FROM event WHERE key BETWEEN ? AND ?", from, to);
}

} // namespace

void settle_branch(Desk& desk, BranchId branch) {
    const int moved = desk.run("UPDATE exchange SET branch=?, feed_position=0, feed_tag=zeroblob(16), "
                               "confirmed_at=NULL WHERE branch<>?",
                               branch, branch);
    if (moved > 0) desk.run("DELETE FROM confirmed");
}

Result<SyncState> SqliteSyncStore::sync_state() const {
    return desk_.read([&] {
        Query row{
            desk_.prepared("SELECT acked_sequence, acked_hash, stable, branch, feed_position, feed_tag, "
                           "through FROM exchange")};
        if (!row.step()) throw SQLite::Exception("the state of the exchange is gone", SQLITE_CORRUPT);
        return SyncState{.acked = {count_at(row.row(), 0), array_at<32>(row.row(), 1)},
                         .stable = count_at(row.row(), 2),
                         .feed_branch = id_at<BranchId>(row.row(), 3),
                         .feed = {count_at(row.row(), 4), array_at<16>(row.row(), 5)},
                         .through = count_at(row.row(), 6)};
    });
}

// A staff document that cannot be opened here is not kept, and neither is the older one of that person: who
// may no longer sign in must not stay because of it. A row without a document was replaced by a newer one.
std::vector<FeedRow> SqliteSyncStore::rows_to_keep(const FeedPage& page) const {
    std::vector<FeedRow> rows;
    for (const FeedRow& row : page.rows) {
        if (row.document.empty() && row.kind != FeedKind::Erase) continue;
        FeedRow kept = row;
        if (row.kind != FeedKind::Erase)
            kept.document = documents_.for_keeping(row.kind, row.document).value_or(Bytes{});
        rows.push_back(std::move(kept));
    }
    return rows;
}

Result<void> SqliteSyncStore::record(const AcceptedAnswer& answer) {
    const auto rows = rows_to_keep(answer.feed);
    const bool staff_moves = answer.feed.reset || std::ranges::any_of(rows, [](const FeedRow& row) {
                                 return row.kind == FeedKind::Staff;
                             });
    if (staff_moves) ++staff_.number;
    return desk_.change([&] {
        desk_.run(
            "UPDATE exchange SET acked_sequence=?, acked_hash=?, stable=?, feed_position=?, feed_tag=?, "
            "through=ifnull(?, through), confirmed_at=?",
            answer.acked.sequence, answer.acked.hash, answer.stable, answer.feed.cursor.position,
            answer.feed.cursor.tag, answer.through, answer.now);
        purge(desk_, answer.purge_to);
        if (answer.feed.reset) desk_.run("DELETE FROM confirmed");
        for (const FeedRow& row : rows)
            keep_document(desk_, row);
    });
}

Result<void> SqliteSyncStore::rotate(const Rotation& rotation) {
    return desk_.change([&] {
        const auto old = open_journal(desk_);
        if (!old) throw SQLite::Exception("there is no journal to rotate", SQLITE_ERROR);
        insert_journal(desk_, rotation.opening, clock_.now());
        for (const RotatedRow& row : rotation.rows)
            move_row(desk_, event_key(old->number, row.old_sequence),
                     event_key(old->number + 1, row.sequence), row.hash);
        set_rest_aside(desk_, *old);
        begin_exchange(desk_, rotation.opening.start, rotation.through);
    });
}

} // namespace fengqiao::sqlite::terminal
