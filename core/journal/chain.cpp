#include "core/journal/chain.h"

#include <algorithm>

namespace fengqiao {
namespace {

// A leaf and a link can never be mistaken for each other.
constexpr Byte leaf_mark = 0x00;
constexpr Byte link_mark = 0x01;

Hash sha256_of(const Digest& digest, std::initializer_list<ByteView> parts) {
    return digest.sha256(std::span<const ByteView>{parts.begin(), parts.size()});
}

} // namespace

LeafParts leaf_parts(const Digest& digest, const StoredEvent& event) {
    return {event.header, digest.sha256(ByteView{event.open}), digest.sha256(ByteView{event.sealed})};
}

Hash leaf_hash(const Digest& digest, const LeafParts& parts) {
    return sha256_of(digest, {ByteView{&leaf_mark, 1}, parts.header, parts.open_digest, parts.sealed_digest});
}

Hash leaf_hash(const Digest& digest, const StoredEvent& event) {
    return leaf_hash(digest, leaf_parts(digest, event));
}

EventId event_id(const Hash& leaf) {
    EventId id;
    std::copy_n(leaf.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

Hash chain_start(const Digest& digest, TerminalId terminal, JournalId journal) {
    return sha256_of(digest, {bytes_of("KSK1"), terminal.view(), journal.view()});
}

Hash chain_next(const Digest& digest, const Hash& previous, const Hash& leaf) {
    return sha256_of(digest, {ByteView{&link_mark, 1}, previous, leaf});
}

} // namespace fengqiao
