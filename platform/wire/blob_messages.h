#pragma once

#include "core/sync/blob_messages.h"
#include "platform/wire/request_auth.h"
#include "platform/wire/signed_answer.h"

namespace fengqiao::wire {

// Blobs on the line (SYNC 1.3): PUT, HEAD and GET of /v1/blob/<SHA-256 in hexadecimal digits>, with ?off=N.
// A request carries the same Kiosk-Auth as a sync, over the whole target. What is said about a blob stands in
// the header Kiosk-Blob, because an answer to HEAD has no body:
//
//   1 <code> <now> <received> <- | whole | stable> <challenge base64 | ->
//
// and Kiosk-Sig signs it, with the answer's body behind it, for exactly the request whose Kiosk-Auth it
// answers: an answer about another blob, another piece or another day's call is no answer.

constexpr std::string_view blob_path = "/v1/blob/";

struct BlobTarget {
    Hash name{};
    std::uint64_t offset{0};

    friend bool operator==(const BlobTarget&, const BlobTarget&) = default;
};

std::string blob_target(const BlobTarget& target);
// nullopt unless it is exactly what blob_target writes: one blob has one name on the line.
std::optional<BlobTarget> read_blob_target(std::string_view target);

std::string blob_answer_text(const BlobAnswer& answer);

struct BlobReply {
    int status{};
    std::string_view said; // Kiosk-Blob
    ByteView body;
};
// Headquarters calls it after what it says is on disk.
std::string sign_blob_answer(const AnswerKey& key, std::string_view request_auth, const BlobReply& reply);

// Untrusted unless a key of the keyset signed it for this request; BadInput when headquarters signed
// something that is no answer about a blob.
Result<BlobAnswer> open_blob_answer(const crypto::Keyset& keyset, std::string_view request_auth,
                                    const BlobReply& reply, std::string_view signature);

} // namespace fengqiao::wire
