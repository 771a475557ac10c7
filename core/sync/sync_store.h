#pragma once

#include "core/journal/journal.h"
#include "core/sync/messages.h"

namespace fengqiao {

// What the terminal durably knows about its exchange with headquarters, for the journal now open.
struct SyncState {
    Cursor acked;            // committed at headquarters; {0, h_0} in a fresh journal
    std::uint64_t stable{0}; // in every backup headquarters may still restore, as last announced
    BranchId feed_branch;
    FeedCursor feed;
    std::uint64_t through{0}; // own events above it are shown over the confirmed documents

    friend bool operator==(const SyncState&, const SyncState&) = default;
};

// An answer that passed every test of SYNC 1.4.
struct AcceptedAnswer {
    Cursor acked;
    std::uint64_t stable{0};
    std::uint64_t purge_to{0}; // every event up to it may leave the disk; may lie below the lowest held
    FeedPage feed; // reset: drop all confirmed documents first; then the rows, latest revision wins
    std::optional<std::uint64_t> through; // nullopt: unchanged
    Instant now;                          // headquarters' clock when it answered
};

// An event that moves into the fresh journal: same bytes, same leaf, new place.
struct RotatedRow {
    std::uint64_t old_sequence{0};
    std::uint64_t sequence{0};
    Hash hash{};
};

struct Rotation {
    JournalOpening opening;               // its predecessor is the journal now open and its head
    std::vector<RotatedRow> rows;         // everything held that is whole, in order; sequences from 1
    std::vector<std::uint64_t> set_aside; // old sequences whose bytes no longer match their leaf: moved out
                                          // of the journal, never deleted
    std::uint64_t through{0};             // in the new numbering
};

// The terminal's side of the exchange on disk; lives in the same database as its Journal.
// Each call is ONE transaction, durable when it returns; a call that fails has changed nothing.
class SyncStore {
public:
    virtual ~SyncStore() = default;

    virtual Result<SyncState> sync_state() const = 0;
    // Documents: a row with an empty document changes nothing; an Erase row drops the key's document and
    // wraps.
    virtual Result<void> record(const AcceptedAnswer& answer) = 0;
    // Afterwards the journal is `opening`, its rows exactly `rows`, acked {0, start}, stable 0, lowest held
    // 1; feed cursor, confirmed documents and key wraps stay.
    virtual Result<void> rotate(const Rotation& rotation) = 0;
};

} // namespace fengqiao
