#include "core/journal/keeping.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::size_t receipt_code_length = 10;
constexpr std::size_t verify_events_max = 500;
constexpr std::size_t verify_bytes_max = 1024 * 1024;

std::optional<Trouble> problem_with(const StoredEvent& event) {
    const auto header = decode_header(event.header);
    if (!header || header->public_size != event.open.size() || header->sealed_size != event.sealed.size()) {
        return Trouble{TroubleKind::BadInput,
                       "an event's header does not describe its bodies; nothing was kept"};
    }
    if (event.open.size() > event_public_max || event.sealed.size() > event_sealed_max) {
        return Trouble{TroubleKind::TooLarge,
                       "an event is larger than 8 KiB open or 64 KiB sealed; shorten it"};
    }
    return std::nullopt;
}

std::optional<Trouble> problem_with(const SealedBlob& blob, const Digest& digest) {
    if (blob.sealed.size() > blob_bytes_max)
        return Trouble{TroubleKind::TooLarge, "an attachment is over 20 MiB; nothing was kept"};
    if (blob.sealed.empty() || digest.sha256(blob.sealed) != blob.name)
        return Trouble{TroubleKind::BadInput, "an attachment is not what its name says; nothing was kept"};
    return std::nullopt;
}

std::optional<Trouble> problem_with(const ToKeep& act, const Digest& digest) {
    if (act.events.size() > keep_events_max || act.blobs.size() > blobs_per_act_max)
        return Trouble{TroubleKind::TooLarge, "too many events or attachments in one act; nothing was kept"};
    for (const StoredEvent& event : act.events)
        if (auto problem = problem_with(event)) return problem;
    for (const SealedBlob& blob : act.blobs)
        if (auto problem = problem_with(blob, digest)) return problem;
    return std::nullopt;
}

} // namespace

std::string receipt_code(const Hash& leaf) {
    return to_base32(leaf).substr(0, receipt_code_length);
}

std::vector<ChainedEvent> chain_after(const Digest& digest, const Cursor& head,
                                      std::span<const StoredEvent> events) {
    std::vector<ChainedEvent> chained;
    chained.reserve(events.size());
    Cursor at = head;
    for (const StoredEvent& event : events) {
        const Hash leaf = leaf_hash(digest, event);
        at = {at.sequence + 1, chain_next(digest, at.hash, leaf)};
        chained.push_back({at.sequence, leaf, at.hash, event});
    }
    return chained;
}

bool is_whole(const Digest& digest, const ChainedEvent& row) {
    const auto header = decode_header(row.event.header);
    if (!header) return false;
    const bool erased = row.event.sealed.empty() && header->sealed_size > 0;
    if (erased) return header->public_size == row.event.open.size();
    return header->public_size == row.event.open.size() && header->sealed_size == row.event.sealed.size() &&
           leaf_hash(digest, row.event) == row.leaf;
}

Result<std::vector<KeptEvent>> keep(Journal& journal, const Digest& digest, const ToKeep& act) {
    if (auto problem = problem_with(act, digest)) return std::unexpected(*problem);
    const auto state = journal.state();
    if (!state) return std::unexpected(state.error());
    const auto chained = chain_after(digest, state->head, act.events);
    for (const SealedBlob& blob : act.blobs)
        if (event_with(blob, chained) == nullptr)
            return trouble(TroubleKind::BadInput, "an attachment belongs to no event that is kept with it");
    if (const auto appended = journal.append({chained, act.wraps, act.blobs}); !appended)
        return std::unexpected(appended.error());
    std::vector<KeptEvent> kept;
    kept.reserve(chained.size());
    for (const ChainedEvent& row : chained) {
        kept.push_back({row.sequence, row.leaf, event_id(row.leaf), receipt_code(row.leaf)});
    }
    return kept;
}

const ChainedEvent* event_with(const SealedBlob& blob, std::span<const ChainedEvent> events) {
    const auto at = std::ranges::find_if(events, [&](const ChainedEvent& row) {
        const auto header = decode_header(row.event.header);
        return header && header->case_id == blob.case_id;
    });
    return at == events.end() ? nullptr : &*at;
}

Result<JournalState> open_or_first(Journal& journal, const Digest& digest, TerminalId terminal,
                                   Random& random) {
    const auto state = journal.state();
    if (state || state.error().kind != TroubleKind::NotFound) return state;
    JournalOpening opening;
    opening.journal = random.id<JournalId>();
    opening.start = chain_start(digest, terminal, opening.journal);
    if (const auto opened = journal.open(opening); !opened) return std::unexpected(opened.error());
    return journal.state();
}

Result<std::optional<std::uint64_t>> first_broken(const Journal& journal, const Digest& digest,
                                                  const VerifyRange& range) {
    const auto state = journal.state();
    if (!state) return std::unexpected(state.error());
    std::uint64_t next = std::max(range.from, state->lowest_held);
    const std::uint64_t last = std::min(range.to, state->head.sequence);
    if (next > last) return std::optional<std::uint64_t>{};
    const auto before = journal.hash_at(next - 1);
    if (!before) return std::unexpected(before.error());
    if (!*before) return std::optional{next};
    Hash hash = **before;
    while (next <= last) {
        const auto rows = journal.read({next, verify_events_max, verify_bytes_max});
        if (!rows) return std::unexpected(rows.error());
        if (rows->empty()) return std::optional{next};
        for (const ChainedEvent& row : *rows) {
            if (next > last) break;
            hash = chain_next(digest, hash, row.leaf);
            const bool follows = row.sequence == next && row.hash == hash;
            if (!follows || !is_whole(digest, row)) return std::optional{next};
            ++next;
        }
    }
    return std::optional<std::uint64_t>{};
}

} // namespace fengqiao
