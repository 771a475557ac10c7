#pragma once

#include "core/basics/clock.h"
#include "core/basics/result.h"
#include "core/sync/backoff.h"

#include <optional>

namespace fengqiao {

// What is said about blobs on the line (SYNC 1.3). A blob travels in pieces, after the events, and can be
// taken up again where it was broken off.

constexpr std::size_t blob_piece_max = 256 * 1024;
constexpr std::size_t blob_piece_least = 16 * 1024;

enum class BlobCode : std::uint8_t {
    Ok,          // `received` is what headquarters holds now
    Challenge,   // ask again with this one
    Revoked,     // this terminal is switched off
    Unannounced, // no event of this terminal that is folded speaks of it, or its case was erased
    WrongLength, // more than was announced: nothing of it was kept
    WrongHash,   // it arrived whole and was something else: all of it was thrown away
};

struct BlobAnswer {
    BlobCode code{BlobCode::Ok};
    Instant now;
    std::uint64_t received{0}; // from the beginning, without a hole
    bool whole{false};         // it was hashed, and is on disk
    bool stable{false};        // and it is in every backup headquarters may still restore
    Bytes challenge;           // for the calls after this one

    friend bool operator==(const BlobAnswer&, const BlobAnswer&) = default;
};

// What came back, and whether it counts: without headquarters' signature there is no answer in it.
struct HeardBlob {
    int status{0}; // 0: no answer at all
    std::optional<seconds> retry_after;
    std::optional<BlobAnswer> answer; // only when headquarters signed it for this very call
};

// The same with the bytes that came along, which headquarters signed too.
struct HeardPiece {
    HeardBlob said;
    Bytes piece;
};

} // namespace fengqiao
