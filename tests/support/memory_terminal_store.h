#pragma once

#include "core/sync/sync_store.h"

#include <map>

namespace fengqiao {

// A terminal's disk in memory: every call is one transaction. A copy is a disk image.
class MemoryTerminalStore : public Journal, public SyncStore, public BlobStore {
public:
    struct Document {
        FeedKind kind{};
        std::uint64_t revision{0};
        Bytes bytes;

        friend bool operator==(const Document&, const Document&) = default;
    };

    Result<JournalState> state() const override;
    Result<void> open(const JournalOpening& opening) override;
    Result<void> append(const Appended& kept) override;
    Result<std::vector<ChainedEvent>> read(const ReadRange& range) const override;
    Result<std::optional<Hash>> hash_at(std::uint64_t sequence) const override;

    Result<SyncState> sync_state() const override;
    Result<void> record(const AcceptedAnswer& answer) override;
    Result<void> rotate(const Rotation& rotation) override;

    Result<std::optional<SealedBlob>> blob(const Hash& name) const override;
    Result<std::vector<HeldBlob>> held_blobs() const override;
    Result<Bytes> blob_piece(const BlobPiece& piece) const override;
    Result<void> note_blob(const Hash& name, bool whole) override;
    Result<void> drop_blob(const Hash& name) override;

    // What tests look at and do behind the ports' back.
    [[nodiscard]] const std::vector<ChainedEvent>& rows() const { return rows_; }
    [[nodiscard]] std::size_t appends() const { return appends_; } // transactions that brought events
    [[nodiscard]] const std::map<std::string, Document>& documents() const { return documents_; }
    [[nodiscard]] const std::map<CaseId, Bytes>& wraps() const { return wraps_; }
    [[nodiscard]] const std::vector<ChainedEvent>& set_aside() const { return set_aside_; }
    [[nodiscard]] const SyncState& sync() const { return sync_; }
    void set_branch(BranchId branch) { sync_.feed_branch = branch; }
    void move_to(BranchId branch) {
        sync_.feed_branch = branch;
        sync_.feed = {};
        documents_.clear();
    }
    // A bit rots in a stored body.
    void rot(std::uint64_t sequence) { rows_.at(sequence - lowest_held()).event.open.at(0) ^= 1; }
    // The next call that writes answers DiskFull and changes nothing.
    void fill_disk_once() { disk_full_ = true; }

private:
    struct Blob {
        SealedBlob blob;
        Hash leaf{}; // of the event that announced it
        HeldBlob held;
        std::uint64_t asked{0};
    };
    [[nodiscard]] std::uint64_t lowest_held() const { return purged_.sequence + 1; }
    [[nodiscard]] Cursor head() const;
    bool refuses_write();
    void apply(const FeedPage& page);
    void settle_blobs(std::size_t leaving);

    std::optional<JournalOpening> opening_;
    Cursor purged_; // the last event that left the disk; {0, h_0} at first
    std::vector<ChainedEvent> rows_;
    std::vector<ChainedEvent> set_aside_;
    std::map<CaseId, Bytes> wraps_;
    std::map<std::string, Document> documents_;
    std::vector<Blob> blobs_;
    SyncState sync_;
    bool disk_full_{false};
    std::size_t appends_{0};
};

} // namespace fengqiao
