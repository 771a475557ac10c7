#pragma once

#include "core/journal/journal.h"
#include "platform/sqlite/terminal/desk.h"

namespace fengqiao::sqlite::terminal {

// The terminal's journal in its database. A filing is one transaction and one sync of the disk.
class SqliteJournal final : public Journal {
public:
    SqliteJournal(Desk& desk, const Clock& clock) : desk_{desk}, clock_{clock} {}

    Result<JournalState> state() const override;
    Result<void> open(const JournalOpening& opening) override;
    Result<void> append(const Appended& kept) override;
    Result<std::vector<ChainedEvent>> read(const ReadRange& range) const override;
    Result<std::optional<Hash>> hash_at(std::uint64_t sequence) const override;

private:
    Desk& desk_;
    const Clock& clock_;
};

// Inside the desk's read() or change().
struct NumberedJournal {
    std::int64_t number{0};
    JournalState state;
    Cursor purged; // the last event that left the disk; {0, h_0} at first
};
std::optional<NumberedJournal> open_journal(Desk& desk);
void insert_journal(Desk& desk, const JournalOpening& opening, Instant now);
void insert_event(Desk& desk, std::int64_t journal_number, const ChainedEvent& event);
void insert_wrap(Desk& desk, const KeyWrap& wrap);
void begin_exchange(Desk& desk, const Hash& start, std::uint64_t through);

} // namespace fengqiao::sqlite::terminal
