#include "tests/support/memory_terminal_store.h"

#include "core/journal/keeping.h"

#include <algorithm>

namespace fengqiao {

Cursor MemoryTerminalStore::head() const {
    return rows_.empty() ? purged_ : Cursor{rows_.back().sequence, rows_.back().hash};
}

bool MemoryTerminalStore::refuses_write() {
    return std::exchange(disk_full_, false);
}

Result<JournalState> MemoryTerminalStore::state() const {
    if (!opening_) return trouble(TroubleKind::NotFound, "no journal is open yet");
    return JournalState{opening_->journal, opening_->reason, opening_->predecessor, head(), lowest_held()};
}

Result<void> MemoryTerminalStore::open(const JournalOpening& opening) {
    if (opening_) return trouble(TroubleKind::NotAllowed, "a journal is open already");
    if (refuses_write()) return trouble(TroubleKind::DiskFull, "the disk is full");
    opening_ = opening;
    purged_ = {0, opening.start};
    sync_.acked = purged_;
    return {};
}

Result<void> MemoryTerminalStore::append(const Appended& kept) {
    if (!opening_) return trouble(TroubleKind::NotFound, "no journal is open yet");
    if (refuses_write()) return trouble(TroubleKind::DiskFull, "the disk is full");
    std::uint64_t next = head().sequence + 1;
    for (const ChainedEvent& event : kept.events) {
        if (event.sequence != next++) return trouble(TroubleKind::StoreBroken, "the events leave a hole");
    }
    for (const SealedBlob& blob : kept.blobs)
        if (event_with(blob, kept.events) == nullptr)
            return trouble(TroubleKind::StoreBroken, "an attachment without its event");
    ++appends_;
    rows_.insert(rows_.end(), kept.events.begin(), kept.events.end());
    for (const KeyWrap& wrap : kept.wraps)
        wraps_[wrap.case_id] = wrap.wrapped;
    for (const SealedBlob& blob : kept.blobs)
        blobs_.push_back({blob, event_with(blob, kept.events)->leaf,
                          HeldBlob{.name = blob.name, .case_id = blob.case_id, .bytes = blob.sealed.size()}});
    return {};
}

Result<std::vector<ChainedEvent>> MemoryTerminalStore::read(const ReadRange& range) const {
    std::vector<ChainedEvent> found;
    std::size_t bytes = 0;
    const std::uint64_t from = std::max(range.from, lowest_held());
    for (std::size_t at = from - lowest_held(); at < rows_.size(); ++at) {
        bytes += stored_size(rows_[at].event);
        if (found.size() == range.events_max || (!found.empty() && bytes > range.bytes_max)) break;
        found.push_back(rows_[at]);
    }
    return found;
}

Result<std::optional<Hash>> MemoryTerminalStore::hash_at(std::uint64_t sequence) const {
    if (sequence == purged_.sequence) return std::optional{purged_.hash};
    if (sequence < purged_.sequence || sequence > head().sequence) return std::optional<Hash>{};
    return std::optional{rows_[sequence - lowest_held()].hash};
}

Result<SyncState> MemoryTerminalStore::sync_state() const {
    return sync_;
}

Result<void> MemoryTerminalStore::record(const AcceptedAnswer& answer) {
    if (refuses_write()) return trouble(TroubleKind::DiskFull, "the disk is full");
    sync_.acked = answer.acked;
    sync_.stable = answer.stable;
    while (!rows_.empty() && purged_.sequence < answer.purge_to) {
        const auto leaving = std::min<std::size_t>(answer.purge_to - purged_.sequence, rows_.size());
        settle_blobs(leaving);
        purged_ = {rows_[leaving - 1].sequence, rows_[leaving - 1].hash};
        rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(leaving));
    }
    apply(answer.feed);
    if (answer.through) sync_.through = *answer.through;
    return {};
}

void MemoryTerminalStore::apply(const FeedPage& page) {
    if (page.reset) documents_.clear();
    for (const FeedRow& row : page.rows) {
        if (row.kind == FeedKind::Erase) {
            documents_.erase(row.key);
            const auto erased = CaseId::from_hex_text(row.key);
            if (erased) wraps_.erase(*erased);
            std::erase_if(blobs_, [&](const Blob& one) { return erased == one.blob.case_id; });
        } else if (!row.document.empty()) {
            documents_[row.key] = {row.kind, row.revision, row.document};
        }
    }
    sync_.feed = page.cursor;
}

void MemoryTerminalStore::settle_blobs(std::size_t leaving) {
    for (Blob& one : blobs_)
        for (std::size_t at = 0; at < leaving; ++at)
            if (rows_[at].leaf == one.leaf) one.held.event_settled = true;
}

Result<std::optional<SealedBlob>> MemoryTerminalStore::blob(const Hash& name) const {
    const auto at = std::ranges::find(blobs_, name, [](const Blob& one) { return one.blob.name; });
    return at == blobs_.end() ? std::nullopt : std::optional{at->blob};
}

Result<std::vector<HeldBlob>> MemoryTerminalStore::held_blobs() const {
    std::vector<Blob> ordered = blobs_;
    std::ranges::stable_sort(ordered, {}, &Blob::asked);
    std::vector<HeldBlob> held;
    for (const Blob& one : ordered)
        held.push_back(one.held);
    return held;
}

Result<Bytes> MemoryTerminalStore::blob_piece(const BlobPiece& piece) const {
    const auto found = blob(piece.name);
    if (!found || !*found || piece.offset >= (*found)->sealed.size()) return Bytes{};
    const ByteView rest = ByteView{(*found)->sealed}.subspan(piece.offset);
    const ByteView part = rest.first(std::min(rest.size(), piece.bytes_max));
    return Bytes{part.begin(), part.end()};
}

Result<void> MemoryTerminalStore::note_blob(const Hash& name, bool whole) {
    if (refuses_write()) return trouble(TroubleKind::DiskFull, "the disk is full");
    std::uint64_t last = 0;
    for (const Blob& one : blobs_)
        last = std::max(last, one.asked);
    for (Blob& one : blobs_) {
        if (one.blob.name != name) continue;
        one.held.whole = whole;
        one.asked = last + 1;
    }
    return {};
}

Result<void> MemoryTerminalStore::drop_blob(const Hash& name) {
    if (refuses_write()) return trouble(TroubleKind::DiskFull, "the disk is full");
    std::erase_if(blobs_, [&](const Blob& one) { return one.blob.name == name; });
    return {};
}

Result<void> MemoryTerminalStore::rotate(const Rotation& rotation) {
    if (refuses_write()) return trouble(TroubleKind::DiskFull, "the disk is full");
    std::vector<ChainedEvent> moved;
    for (const RotatedRow& row : rotation.rows) {
        ChainedEvent event = rows_.at(row.old_sequence - lowest_held());
        event.sequence = row.sequence;
        event.hash = row.hash;
        moved.push_back(std::move(event));
    }
    for (const std::uint64_t sequence : rotation.set_aside) {
        set_aside_.push_back(rows_.at(sequence - lowest_held()));
    }
    rows_ = std::move(moved);
    opening_ = rotation.opening;
    purged_ = {0, rotation.opening.start};
    sync_.acked = purged_;
    sync_.stable = 0;
    sync_.through = rotation.through;
    return {};
}

} // namespace fengqiao
