#pragma once

#include "core/sync/headquarters_log.h"
#include "platform/sqlite/headquarters/rows.h"

namespace fengqiao::sqlite {

// An event's place in the log: the journal's number and the sequence in one number.
constexpr int sequence_bits = 40;
constexpr std::int64_t event_key(std::int64_t journal_number, std::uint64_t sequence) {
    return (journal_number << sequence_bits) | static_cast<std::int64_t>(sequence);
}
constexpr std::int64_t journal_number_of(std::int64_t key) {
    return key >> sequence_bits;
}
constexpr std::uint64_t sequence_of(std::int64_t key) {
    return static_cast<std::uint64_t>(key) & ((std::uint64_t{1} << sequence_bits) - 1);
}

// What one request added: the unit of arrival, and of folding.
struct Batch {
    std::int64_t number{0}; // 1, 2, 3 … in the order of commit; gaps are possible
    std::int64_t journal{0};
    std::uint64_t first{0}, last{0};
    Instant received;
};

struct LogSettings {
    Instant now;              // headquarters' clock
    days restore_horizon{35}; // see HeadquartersLog::stable
};

// Headquarters' durable log over one connection: the writing one inside a request, or a reading one.
class SqliteLog final : public HeadquartersLog {
public:
    SqliteLog(SQLite::Database& connection, const LogSettings& settings)
        : connection_{connection}, settings_{settings} {}

    Result<std::optional<KnownJournal>> find(JournalId journal) const override;
    Result<std::vector<KnownJournal>> journals_of(TerminalId terminal) const override;
    Result<std::optional<Hash>> hash_at(JournalId journal, std::uint64_t sequence) const override;
    Result<std::uint64_t> stable(JournalId journal) const override;
    // Inside the transaction of whoever holds the connection; sealed bodies go to a table of their own.
    Result<void> accept(const Acceptance& acceptance) override;

private:
    void create(const KnownJournal& journal);
    void append(std::int64_t journal_number, const std::vector<ChainedEvent>& events);

    SQLite::Database& connection_;
    LogSettings settings_;
};

// A journal's number in this database; nullopt when it is not known.
std::optional<std::int64_t> journal_number(SQLite::Database& connection, JournalId journal);
std::optional<KnownJournal> journal_by_number(SQLite::Database& connection, std::int64_t number);
std::vector<std::pair<std::int64_t, KnownJournal>> all_journals(SQLite::Database& connection);
// A terminal's, oldest first.
std::vector<std::pair<std::int64_t, KnownJournal>> numbered_journals_of(SQLite::Database& connection,
                                                                        TerminalId terminal);

// The first batch after this one; nullopt when there is none yet.
std::optional<Batch> batch_after(SQLite::Database& connection, std::int64_t batch);
std::int64_t last_batch(SQLite::Database& connection);

// In order of sequence, both ends included. A body that was erased is empty.
std::vector<ChainedEvent> read_events(SQLite::Database& connection, std::int64_t journal, std::uint64_t first,
                                      std::uint64_t last);
std::optional<ChainedEvent> read_event(SQLite::Database& connection, std::int64_t key);

// Notes how far every journal and every feed reaches, for a backup that is about to be made: it holds at
// least that, and this note as well. The first note of a day stands, because any backup of a day may be
// restored.
void note_heads(SQLite::Database& connection, Day today);
// Forgets notes older than the one that `stable` and stable_feed answer from; newer ones become it in time.
// How many were forgotten.
std::size_t forget_old_notes(SQLite::Database& connection, const LogSettings& settings);
// What came of the backup: nothing becomes stable while the last one did not verify.
void note_backup(SQLite::Database& connection, bool verified);
// The day of the oldest backup that may still be restored; nullopt while the last one did not verify.
std::optional<Day> oldest_restorable_day(SQLite::Database& connection, const LogSettings& settings);
// Where the branch's feed ends in the oldest backup that may still be restored; 0 when it is not in it. As
// HeadquartersLog::stable for journals.
std::uint64_t stable_feed(SQLite::Database& connection, const LogSettings& settings, BranchId branch);

} // namespace fengqiao::sqlite
