#pragma once

#include "core/basics/result.h"
#include "core/basics/strong_id.h"

#include <vector>

namespace fengqiao {

// A blob is something too large for an event: it travels by itself, after the event that announces it, and no
// event ever waits for it (SYNC 1.1 row 17). Its name is the SHA-256 of its sealed bytes. It belongs to a
// case, because erasing a case erases it.
struct SealedBlob {
    CaseId case_id;
    Hash name{};
    Bytes sealed;

    friend bool operator==(const SealedBlob&, const SealedBlob&) = default;
};

constexpr std::size_t blob_bytes_max = 20 * 1024 * 1024; // sealed; larger ones are refused at filing
constexpr std::size_t blobs_per_act_max = 4;

// A blob that is on the terminal's disk, without its bytes.
struct HeldBlob {
    Hash name{};
    CaseId case_id;
    std::uint64_t bytes{0};
    bool event_settled{false}; // the event that announced it is in every backup headquarters may restore
    bool whole{false};         // headquarters, when it was last asked, had the whole of it

    friend bool operator==(const HeldBlob&, const HeldBlob&) = default;
};

struct BlobPiece {
    Hash name{};
    std::uint64_t offset{0};
    std::size_t bytes_max{0};
};

// The blobs on the terminal's disk. They come in with Journal::append, in the transaction of the events that
// speak of them; what is known of their way to headquarters is kept here.
class BlobStore {
public:
    virtual ~BlobStore() = default;
    virtual Result<std::optional<SealedBlob>> blob(const Hash& name) const = 0;
    // All of them; which headquarters was not asked about for longest comes first.
    virtual Result<std::vector<HeldBlob>> held_blobs() const = 0;
    // Shorter at its end; empty past it, or when it is not held.
    virtual Result<Bytes> blob_piece(const BlobPiece& piece) const = 0;
    // Headquarters was asked just now. No trouble when the blob has gone meanwhile: its case was erased.
    virtual Result<void> note_blob(const Hash& name, bool whole) = 0;
    virtual Result<void> drop_blob(const Hash& name) = 0;
};

} // namespace fengqiao
