#pragma once

#include "core/basics/random.h"
#include "core/journal/chain.h"
#include "core/journal/journal.h"

namespace fengqiao {

// The only code that puts events into a chain; adapters store what comes out of it.

// What the customer is told once an event is on disk.
struct KeptEvent {
    std::uint64_t sequence{0};
    Hash leaf{};
    EventId id;
    std::string receipt_code; // first ten base32 characters of the leaf

    friend bool operator==(const KeptEvent&, const KeptEvent&) = default;
};

constexpr std::size_t keep_events_max = 64; // one act of a person makes a few events, never many

std::string receipt_code(const Hash& leaf);

// `head` is the place the first event follows.
std::vector<ChainedEvent> chain_after(const Digest& digest, const Cursor& head,
                                      std::span<const StoredEvent> events);

// False when header, sizes or leaf do not agree with each other. A body that was erased cannot be held
// against its leaf and passes.
bool is_whole(const Digest& digest, const ChainedEvent& row);

struct ToKeep {
    std::span<const StoredEvent> events;
    std::span<const KeyWrap> wraps{};
    std::span<const SealedBlob> blobs{};
};

// Appends in one transaction. TooLarge when an event or a blob exceeds its limits or there are more than
// keep_events_max, BadInput when a header does not describe its bodies, or a blob is not what its name says
// or of no case of these events: then nothing is kept.
Result<std::vector<KeptEvent>> keep(Journal& journal, const Digest& digest, const ToKeep& act);

// The event of the case a blob belongs to, among those kept with it; nullptr when there is none.
const ChainedEvent* event_with(const SealedBlob& blob, std::span<const ChainedEvent> events);

// The journal that is open, or a first one with a random id in an empty store.
Result<JournalState> open_or_first(Journal& journal, const Digest& digest, TerminalId terminal,
                                   Random& random);

struct VerifyRange {
    std::uint64_t from{1};
    std::uint64_t to{UINT64_MAX};
};

// First sequence in the range that is missing, not whole, or whose hash does not follow; nullopt when all is
// well.
Result<std::optional<std::uint64_t>> first_broken(const Journal& journal, const Digest& digest,
                                                  const VerifyRange& range);

} // namespace fengqiao
