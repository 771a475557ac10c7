#include "core/sync/blob_decision.h"

namespace fengqiao {

PieceVerdict judge_piece(std::optional<std::uint64_t> announced_bytes, const BlobOnHand& on_hand,
                         const PieceOffered& piece) {
    if (!announced_bytes) return {BlobCode::Unannounced};
    if (on_hand.whole) return {};
    const bool too_long = piece.bytes > blob_piece_max || piece.offset > *announced_bytes ||
                          piece.bytes > *announced_bytes - piece.offset;
    if (too_long) return {BlobCode::WrongLength};
    if (piece.bytes == 0 || piece.offset != on_hand.received) return {};
    return {BlobCode::Ok, true, piece.offset + piece.bytes == *announced_bytes};
}

} // namespace fengqiao
