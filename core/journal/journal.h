#pragma once

#include "core/basics/result.h"
#include "core/journal/blob.h"
#include "core/journal/cursor.h"
#include "core/journal/event.h"

namespace fengqiao {

// An event in its place: what a row of the journal holds. Only keeping.h computes leaf and hash.
struct ChainedEvent {
    std::uint64_t sequence{0}; // 1, 2, 3 … without a hole
    Hash leaf{};
    Hash hash{}; // h_n of SYNC 1.2
    StoredEvent event;

    friend bool operator==(const ChainedEvent&, const ChainedEvent&) = default;
};

// A case's key, wrapped to this terminal's own key. Has its own table, so that it can be dropped alone.
struct KeyWrap {
    CaseId case_id;
    Bytes wrapped;

    friend bool operator==(const KeyWrap&, const KeyWrap&) = default;
};

// What one act leaves on disk, all of it or nothing.
struct Appended {
    std::span<const ChainedEvent> events;
    std::span<const KeyWrap> wraps{};    // a wrap replaces an earlier one of the same case
    std::span<const SealedBlob> blobs{}; // each of the case of one of these events
};

struct JournalOpening {
    JournalId journal;
    JournalReason reason{JournalReason::First};
    std::optional<Predecessor> predecessor;
    Hash start{}; // h_0
};

struct JournalState {
    JournalId journal;
    JournalReason reason{JournalReason::First};
    std::optional<Predecessor> predecessor;
    Cursor head;                  // the last event; {0, h_0} when there is none yet
    std::uint64_t lowest_held{1}; // head.sequence + 1 when everything was purged
};

struct ReadRange {
    std::uint64_t from{1}; // sequences below the lowest held are skipped
    std::size_t events_max{0};
    std::size_t bytes_max{0}; // of stored_size; the first event is read whatever its size
};

// What one event weighs in a request: its bytes and the framing around them, rounded up.
inline std::size_t stored_size(const StoredEvent& event) {
    return event_header_size + event.open.size() + event.sealed.size() + 16;
}

// The terminal's journal on disk. One thread owns it. An adapter stores what it is given and computes no
// hash; a call that fails has changed nothing.
class Journal {
public:
    virtual ~Journal() = default;

    // NotFound before the first open().
    virtual Result<JournalState> state() const = 0;
    // Opens the first journal of an empty store; NotAllowed when one is already open. Later journals:
    // SyncStore.
    virtual Result<void> open(const JournalOpening& opening) = 0;
    // ONE transaction, durable when it returns. StoreBroken unless the events continue the head without a
    // hole. Blobs are read back through BlobStore.
    virtual Result<void> append(const Appended& kept) = 0;
    // In order of sequence, bounded by both limits; empty past the head.
    virtual Result<std::vector<ChainedEvent>> read(const ReadRange& range) const = 0;
    // For lowest_held - 1 to head (an adapter keeps the hash of the last purged event); nullopt outside.
    virtual Result<std::optional<Hash>> hash_at(std::uint64_t sequence) const = 0;
};

} // namespace fengqiao
