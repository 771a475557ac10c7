#pragma once

#include "core/journal/journal.h"
#include "core/sync/messages.h"

namespace fengqiao {

// A journal as headquarters keeps it.
struct KnownJournal {
    JournalId journal;
    TerminalId terminal;
    JournalReason reason{JournalReason::First};
    std::optional<Predecessor> predecessor;
    Instant created; // headquarters' own clock
    Cursor head;     // what is stored durably; {0, h_0} in a fresh one

    friend bool operator==(const KnownJournal&, const KnownJournal&) = default;
};

// What one request adds to the log.
struct Acceptance {
    JournalId journal;
    std::optional<KnownJournal> create; // head {0, h_0}
    std::vector<ChainedEvent> events;   // continue the stored head without a hole

    [[nodiscard]] bool is_empty() const { return !create && events.empty(); }
};

constexpr std::size_t known_journals_max = 200; // newest kept in view per terminal

// Headquarters' durable log as far as the decision goes. The caller holds the terminal's lock (or the one
// writing connection) from the first read to accept(), and signs only after accept() returned.
class HeadquartersLog {
public:
    virtual ~HeadquartersLog() = default;

    virtual Result<std::optional<KnownJournal>> find(JournalId journal) const = 0;
    // Oldest first, at most the newest known_journals_max.
    virtual Result<std::vector<KnownJournal>> journals_of(TerminalId terminal) const = 0;
    // For 1 to head; nullopt outside. h_0 is never asked for: it is computed.
    virtual Result<std::optional<Hash>> hash_at(JournalId journal, std::uint64_t sequence) const = 0;
    // Head of the journal in the oldest backup that may still be restored; 0 when it is not in it, or while
    // backup verification is not green. A backup newer than one that was restored belongs to an abandoned
    // history and must never be restored afterwards.
    virtual Result<std::uint64_t> stable(JournalId journal) const = 0;
    // ONE transaction; adds nothing when it fails. StoreBroken when the events do not continue the head.
    virtual Result<void> accept(const Acceptance& acceptance) = 0;
};

// Which events headquarters has already folded, so that a re-emitted one is not folded twice.
class FoldedEvents {
public:
    virtual ~FoldedEvents() = default;

    // Whether any journal of this terminal carried this event past the fold worker.
    virtual Result<bool> contains(TerminalId terminal, EventId event) const = 0;
};

} // namespace fengqiao
