#pragma once

#include "core/journal/digest.h"
#include "core/journal/event.h"

namespace fengqiao {

// leaf = SHA256(0x00 || header || SHA256(open) || SHA256(sealed)): either body can be erased and the chain,
// which keeps only the two digests, still verifies.
struct LeafParts {
    HeaderBytes header{};
    Hash open_digest{};
    Hash sealed_digest{};
};

LeafParts leaf_parts(const Digest& digest, const StoredEvent& event);
Hash leaf_hash(const Digest& digest, const LeafParts& parts);
Hash leaf_hash(const Digest& digest, const StoredEvent& event);

// Identity of an event whatever journal carries it: the first sixteen bytes of its leaf.
EventId event_id(const Hash& leaf);

// h_0 = SHA256("KSK1" || terminal || journal)
Hash chain_start(const Digest& digest, TerminalId terminal, JournalId journal);
// h_n = SHA256(0x01 || h_{n-1} || leaf_n)
Hash chain_next(const Digest& digest, const Hash& previous, const Hash& leaf);

} // namespace fengqiao
