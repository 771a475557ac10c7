#pragma once

#include "core/sync/blob_messages.h"

namespace fengqiao {

// Headquarters' half, pure: what becomes of a piece. Nothing is taken that was not announced, and nothing
// beyond what was announced; so what lies there is bounded by what was acknowledged.

struct BlobOnHand {
    std::uint64_t received{0};
    bool whole{false};
};

struct PieceOffered {
    std::uint64_t offset{0};
    std::uint64_t bytes{0};
};

struct PieceVerdict {
    BlobCode code{BlobCode::Ok};
    bool take{false};      // append it
    bool completes{false}; // afterwards everything announced is here: hash it before it counts
};

// A piece that does not begin where the last one ended changes nothing; the answer says where to go on.
PieceVerdict judge_piece(std::optional<std::uint64_t> announced_bytes, const BlobOnHand& on_hand,
                         const PieceOffered& piece);

} // namespace fengqiao
