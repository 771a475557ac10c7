#include "platform/sqlite/headquarters/log.h"

#include "platform/sqlite/database/database.h"
#include "platform/sqlite/headquarters/schema.h"

#include <algorithm>

namespace fengqiao::sqlite {
namespace {

constexpr const char* journal_columns = "SELECT number, id, terminal, reason, before_journal, "
                                        "before_sequence, before_hash, created, head_sequence, "
                                        "head_hash FROM journal ";

constexpr const char* backup_green = "backup_verified";

KnownJournal known_at(SQLite::Statement& row) {
    KnownJournal known{id_at<JournalId>(row, 1),
                       id_at<TerminalId>(row, 2),
                       choice_at<JournalReason>(row, 3),
                       {},
                       instant_at(row, 7),
                       Cursor{count_at(row, 8), hash_at(row, 9)}};
    if (!null_at(row, 4))
        known.predecessor = Predecessor{id_at<JournalId>(row, 4), Cursor{count_at(row, 5), hash_at(row, 6)}};
    return known;
}

std::vector<std::pair<std::int64_t, KnownJournal>> journals_at(SQLite::Statement& rows) {
    std::vector<std::pair<std::int64_t, KnownJournal>> found;
    while (rows.executeStep())
        found.emplace_back(number_at(rows, 0), known_at(rows));
    return found;
}

// The port's answers are values; what the library throws ends here.
template <class Work> auto guarded(Work work) -> Result<std::invoke_result_t<Work>> {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(trouble_of(exception));
    }
}

// What the oldest backup that may still be restored holds of something; 0 while the last one did not verify.
std::uint64_t oldest_noted(SQLite::Database& connection, const LogSettings& settings, const char* sql,
                           ByteView of) {
    if (find_meta_number(connection, backup_green, 0) == 0) return 0;
    SQLite::Statement row{connection, sql};
    put_all(row, of, day_in_china(settings.now) - settings.restore_horizon);
    return row.executeStep() ? count_at(row, 0) : 0;
}

ChainedEvent event_at(SQLite::Statement& row) {
    ChainedEvent event;
    event.sequence = sequence_of(number_at(row, 0));
    event.leaf = hash_at(row, 1);
    event.hash = hash_at(row, 2);
    event.event.header = array_at<event_header_size>(row, 3);
    event.event.open = bytes_at(row, 4);
    if (!null_at(row, 5)) event.event.sealed = bytes_at(row, 5);
    return event;
}

constexpr const char* events_between = "SELECT e.key, e.leaf, e.hash, e.header, e.open, s.sealed FROM event "
                                       "e LEFT JOIN event_sealed s ON s.key=e.key "
                                       "WHERE e.key BETWEEN ? AND ? ORDER BY e.key";

} // namespace

std::optional<std::int64_t> journal_number(SQLite::Database& connection, JournalId journal) {
    SQLite::Statement row{connection, "SELECT number FROM journal WHERE id=?"};
    put_all(row, journal);
    return row.executeStep() ? std::optional{number_at(row, 0)} : std::nullopt;
}

std::optional<KnownJournal> journal_by_number(SQLite::Database& connection, std::int64_t number) {
    SQLite::Statement row{connection, std::string{journal_columns} + "WHERE number=?"};
    put_all(row, number);
    return row.executeStep() ? std::optional{known_at(row)} : std::nullopt;
}

std::vector<std::pair<std::int64_t, KnownJournal>> all_journals(SQLite::Database& connection) {
    SQLite::Statement rows{connection, std::string{journal_columns} + "ORDER BY number"};
    return journals_at(rows);
}

std::vector<std::pair<std::int64_t, KnownJournal>> numbered_journals_of(SQLite::Database& connection,
                                                                        TerminalId terminal) {
    SQLite::Statement rows{connection, std::string{journal_columns} + "WHERE terminal=? ORDER BY number"};
    put_all(rows, terminal);
    return journals_at(rows);
}

Result<std::optional<KnownJournal>> SqliteLog::find(JournalId journal) const {
    return guarded([&]() -> std::optional<KnownJournal> {
        const auto number = journal_number(connection_, journal);
        return number ? journal_by_number(connection_, *number) : std::nullopt;
    });
}

Result<std::vector<KnownJournal>> SqliteLog::journals_of(TerminalId terminal) const {
    return guarded([&] {
        std::vector<KnownJournal> found;
        for (auto& [number, known] : numbered_journals_of(connection_, terminal))
            found.push_back(std::move(known));
        if (found.size() > known_journals_max)
            found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(known_journals_max));
        return found;
    });
}

Result<std::optional<Hash>> SqliteLog::hash_at(JournalId journal, std::uint64_t sequence) const {
    return guarded([&]() -> std::optional<Hash> {
        const auto number = journal_number(connection_, journal);
        if (!number || sequence == 0 || sequence >> sequence_bits != 0) return std::nullopt;
        SQLite::Statement row{connection_, "SELECT hash FROM event WHERE key=?"};
        put_all(row, event_key(*number, sequence));
        return row.executeStep() ? std::optional{sqlite::hash_at(row, 0)} : std::nullopt;
    });
}

Result<std::uint64_t> SqliteLog::stable(JournalId journal) const {
    return guarded([&] {
        return oldest_noted(
            connection_, settings_,
            "SELECT sequence FROM head_snapshot WHERE journal=? AND day<=? ORDER BY day DESC LIMIT 1",
            journal.view());
    });
}

void SqliteLog::create(const KnownJournal& known) {
    std::optional<JournalId> before;
    std::optional<std::uint64_t> before_sequence;
    std::optional<Hash> before_hash;
    if (known.predecessor) {
        before = known.predecessor->journal;
        before_sequence = known.predecessor->head.sequence;
        before_hash = known.predecessor->head.hash;
    }
    change(connection_,
           "INSERT INTO journal(id, terminal, reason, before_journal, before_sequence, before_hash, created, "
           "head_sequence, head_hash) VALUES(?,?,?,?,?,?,?,?,?)",
           known.journal, known.terminal, known.reason, before, before_sequence, before_hash, known.created,
           known.head.sequence, known.head.hash);
}

void SqliteLog::append(std::int64_t number, const std::vector<ChainedEvent>& events) {
    SQLite::Statement row{connection_, "INSERT INTO event(key, leaf, hash, header, open) VALUES(?,?,?,?,?)"};
    SQLite::Statement sealed{connection_, "INSERT INTO event_sealed(key, sealed) VALUES(?,?)"};
    for (const ChainedEvent& event : events) {
        const std::int64_t key = event_key(number, event.sequence);
        put_all(row, key, event.leaf, event.hash, event.event.header, event.event.open);
        row.exec();
        row.reset();
        if (event.event.sealed.empty()) continue;
        put_all(sealed, key, event.event.sealed);
        sealed.exec();
        sealed.reset();
    }
    const ChainedEvent& last = events.back();
    change(connection_, "UPDATE journal SET head_sequence=?, head_hash=? WHERE number=?", last.sequence,
           last.hash, number);
    change(connection_, "INSERT INTO batch(journal, first, last, received) VALUES(?,?,?,?)", number,
           events.front().sequence, last.sequence, settings_.now);
}

Result<void> SqliteLog::accept(const Acceptance& acceptance) {
    auto accepted = guarded([&]() -> Result<void> {
        auto number = journal_number(connection_, acceptance.journal);
        if (!number && acceptance.create && acceptance.create->journal == acceptance.journal) {
            const std::uint64_t next = acceptance.create->head.sequence + 1;
            if (!acceptance.events.empty() && acceptance.events.front().sequence != next)
                return trouble(TroubleKind::StoreBroken, "events that do not begin their journal");
            create(*acceptance.create);
            number = journal_number(connection_, acceptance.journal);
        }
        if (!number) return trouble(TroubleKind::StoreBroken, "events of a journal that is not there");
        if (acceptance.events.empty()) return {};
        std::uint64_t expected = journal_by_number(connection_, *number)->head.sequence;
        for (const ChainedEvent& event : acceptance.events) {
            if (event.sequence != ++expected)
                return trouble(TroubleKind::StoreBroken, "events that do not continue the journal's head");
        }
        append(*number, acceptance.events);
        return {};
    });
    if (!accepted) return std::unexpected(accepted.error());
    return std::move(*accepted);
}

std::optional<Batch> batch_after(SQLite::Database& connection, std::int64_t batch) {
    SQLite::Statement row{
        connection, "SELECT number, journal, first, last, received FROM batch WHERE number>? ORDER BY number "
                    "LIMIT 1"};
    put_all(row, batch);
    if (!row.executeStep()) return std::nullopt;
    return Batch{number_at(row, 0), number_at(row, 1), count_at(row, 2), count_at(row, 3),
                 instant_at(row, 4)};
}

std::int64_t last_batch(SQLite::Database& connection) {
    return connection.execAndGet("SELECT COALESCE(MAX(number), 0) FROM batch").getInt64();
}

std::vector<ChainedEvent> read_events(SQLite::Database& connection, std::int64_t journal, std::uint64_t first,
                                      std::uint64_t last) {
    SQLite::Statement rows{connection, events_between};
    put_all(rows, event_key(journal, first), event_key(journal, last));
    std::vector<ChainedEvent> events;
    while (rows.executeStep())
        events.push_back(event_at(rows));
    return events;
}

std::optional<ChainedEvent> read_event(SQLite::Database& connection, std::int64_t key) {
    SQLite::Statement row{connection, events_between};
    put_all(row, key, key);
    return row.executeStep() ? std::optional{event_at(row)} : std::nullopt;
}

void note_heads(SQLite::Database& connection, Day today) {
    SQLite::Statement noted{connection, "SELECT 1 FROM head_snapshot WHERE day=? LIMIT 1"};
    put_all(noted, today);
    if (noted.executeStep()) return;
    change(connection,
           "INSERT INTO head_snapshot(day, journal, sequence) SELECT ?, id, head_sequence FROM journal",
           today);
    change(connection,
           "INSERT INTO feed_snapshot(day, branch, position) SELECT ?, branch, position FROM feed_end",
           today);
}

std::size_t forget_old_notes(SQLite::Database& connection, const LogSettings& settings) {
    const Day horizon = day_in_china(settings.now) - settings.restore_horizon;
    const int heads = change(connection,
                             "DELETE FROM head_snapshot AS old WHERE day<(SELECT MAX(day) FROM head_snapshot "
                             "WHERE journal=old.journal AND day<=?)",
                             horizon);
    const int feeds = change(connection,
                             "DELETE FROM feed_snapshot AS old WHERE day<(SELECT MAX(day) FROM feed_snapshot "
                             "WHERE branch=old.branch AND day<=?)",
                             horizon);
    return static_cast<std::size_t>(heads + feeds);
}

void note_backup(SQLite::Database& connection, bool verified) {
    set_meta_number(connection, backup_green, verified ? 1 : 0);
}

std::optional<Day> oldest_restorable_day(SQLite::Database& connection, const LogSettings& settings) {
    if (find_meta_number(connection, backup_green, 0) == 0) return std::nullopt;
    SQLite::Statement row{connection, "SELECT MAX(day) FROM head_snapshot WHERE day<=?"};
    put_all(row, day_in_china(settings.now) - settings.restore_horizon);
    return row.executeStep() && !null_at(row, 0) ? std::optional{day_at(row, 0)} : std::nullopt;
}

std::uint64_t stable_feed(SQLite::Database& connection, const LogSettings& settings, BranchId branch) {
    return oldest_noted(
        connection, settings,
        "SELECT position FROM feed_snapshot WHERE branch=? AND day<=? ORDER BY day DESC LIMIT 1",
        branch.view());
}

} // namespace fengqiao::sqlite
