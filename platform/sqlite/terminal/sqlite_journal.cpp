#include "platform/sqlite/terminal/sqlite_journal.h"

#include "core/journal/keeping.h"
#include "platform/sqlite/terminal/blob_rows.h"
#include "platform/sqlite/terminal/schema.h"

namespace fengqiao::sqlite::terminal {
namespace {

std::unexpected<Trouble> no_journal() {
    return trouble(TroubleKind::NotFound, "no journal is open yet");
}

ChainedEvent event_at(SQLite::Statement& row) {
    ChainedEvent chained;
    chained.sequence = sequence_of(number_at(row, 0));
    chained.leaf = array_at<32>(row, 1);
    chained.hash = array_at<32>(row, 2);
    chained.event.header = array_at<event_header_size>(row, 3);
    chained.event.open = bytes_at(row, 4);
    if (!null_at(row, 5)) chained.event.sealed = bytes_at(row, 5);
    return chained;
}

Cursor head_of(Desk& desk, std::int64_t number, const Cursor& purged) {
    Query last{
        desk.prepared("SELECT key, hash FROM event WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1",
                      event_key(number, 0), event_key(number + 1, 0) - 1)};
    if (!last.step()) return purged;
    return {sequence_of(number_at(last.row(), 0)), array_at<32>(last.row(), 1)};
}

} // namespace

std::optional<NumberedJournal> open_journal(Desk& desk) {
    Query row{desk.prepared("SELECT number, id, reason, before_journal, before_sequence, before_hash, "
                            "purged_sequence, purged_hash FROM journal ORDER BY number DESC LIMIT 1")};
    if (!row.step()) return std::nullopt;
    NumberedJournal found;
    found.number = number_at(row.row(), 0);
    found.state.journal = id_at<JournalId>(row.row(), 1);
    found.state.reason = static_cast<JournalReason>(number_at(row.row(), 2));
    if (!null_at(row.row(), 3)) {
        found.state.predecessor =
            Predecessor{id_at<JournalId>(row.row(), 3), {count_at(row.row(), 4), array_at<32>(row.row(), 5)}};
    }
    found.purged = {count_at(row.row(), 6), array_at<32>(row.row(), 7)};
    found.state.head = head_of(desk, found.number, found.purged);
    found.state.lowest_held = found.purged.sequence + 1;
    return found;
}

void insert_journal(Desk& desk, const JournalOpening& opening, Instant now) {
    desk.run("UPDATE journal SET sealed=? WHERE sealed IS NULL", now);
    std::optional<JournalId> before;
    std::optional<std::uint64_t> sequence;
    std::optional<Hash> hash;
    if (opening.predecessor) {
        before = opening.predecessor->journal;
        sequence = opening.predecessor->head.sequence;
        hash = opening.predecessor->head.hash;
    }
    desk.run("INSERT INTO journal(id, opened, reason, before_journal, before_sequence, before_hash, start, "
             "purged_sequence, purged_hash) VALUES(?,?,?,?,?,?,?,0,?)",
             opening.journal, now, opening.reason, before, sequence, hash, opening.start, opening.start);
}

void insert_event(Desk& desk, std::int64_t journal_number, const ChainedEvent& event) {
    const std::int64_t key = event_key(journal_number, event.sequence);
    desk.run("INSERT INTO event VALUES(?,?,?,?,?)", key, event.leaf, event.hash, event.event.header,
             event.event.open);
    if (!event.event.sealed.empty())
        desk.run("INSERT INTO event_sealed VALUES(?,?)", key, event.event.sealed);
}

void insert_wrap(Desk& desk, const KeyWrap& wrap) {
    desk.run("INSERT OR REPLACE INTO local_key VALUES(?,?)", wrap.case_id, wrap.wrapped);
}

void begin_exchange(Desk& desk, const Hash& start, std::uint64_t through) {
    desk.run("UPDATE exchange SET acked_sequence=0, acked_hash=?, stable=0, through=?", start, through);
}

Result<JournalState> SqliteJournal::state() const {
    auto found = desk_.read([&] { return open_journal(desk_); });
    if (!found) return std::unexpected(found.error());
    if (!*found) return no_journal();
    return (*found)->state;
}

Result<void> SqliteJournal::open(const JournalOpening& opening) {
    const auto found = desk_.read([&] { return open_journal(desk_).has_value(); });
    if (!found) return std::unexpected(found.error());
    if (*found) return trouble(TroubleKind::NotAllowed, "a journal is open already");
    return desk_.change([&] {
        insert_journal(desk_, opening, clock_.now());
        begin_exchange(desk_, opening.start, 0);
    });
}

Result<void> SqliteJournal::append(const Appended& kept) {
    const auto found = desk_.read([&] { return open_journal(desk_); });
    if (!found) return std::unexpected(found.error());
    if (!*found) return no_journal();
    std::uint64_t next = (*found)->state.head.sequence + 1;
    for (const ChainedEvent& event : kept.events) {
        if (event.sequence != next++) return trouble(TroubleKind::StoreBroken, "the events leave a hole");
    }
    for (const SealedBlob& blob : kept.blobs)
        if (event_with(blob, kept.events) == nullptr)
            return trouble(TroubleKind::StoreBroken, "an attachment without its event");
    return desk_.change([&] {
        for (const ChainedEvent& event : kept.events)
            insert_event(desk_, (*found)->number, event);
        for (const KeyWrap& wrap : kept.wraps)
            insert_wrap(desk_, wrap);
        for (const SealedBlob& blob : kept.blobs)
            insert_blob(desk_, blob, event_with(blob, kept.events)->leaf);
    });
}

Result<std::vector<ChainedEvent>> SqliteJournal::read(const ReadRange& range) const {
    return desk_.read([&] {
        std::vector<ChainedEvent> events;
        const auto found = open_journal(desk_);
        if (!found || range.from > found->state.head.sequence) return events;
        Query rows{desk_.prepared("SELECT e.key, e.leaf, e.hash, e.header, e.open, s.sealed FROM event e "
                                  "LEFT JOIN event_sealed s ON s.key=e.key WHERE e.key BETWEEN ? AND ? "
                                  "ORDER BY e.key",
                                  event_key(found->number, range.from), event_key(found->number + 1, 0) - 1)};
        std::size_t bytes = 0;
        while (events.size() < range.events_max && rows.step()) {
            ChainedEvent event = event_at(rows.row());
            bytes += stored_size(event.event);
            if (!events.empty() && bytes > range.bytes_max) break;
            events.push_back(std::move(event));
        }
        return events;
    });
}

Result<std::optional<Hash>> SqliteJournal::hash_at(std::uint64_t sequence) const {
    return desk_.read([&]() -> std::optional<Hash> {
        const auto found = open_journal(desk_);
        if (!found || sequence < found->purged.sequence || sequence > found->state.head.sequence)
            return std::nullopt;
        if (sequence == found->purged.sequence) return found->purged.hash;
        Query row{desk_.prepared("SELECT hash FROM event WHERE key=?", event_key(found->number, sequence))};
        if (!row.step()) return std::nullopt;
        return array_at<32>(row.row(), 0);
    });
}

} // namespace fengqiao::sqlite::terminal
