#pragma once

#include "core/basics/result.h"
#include "core/casework/system_bodies.h"
#include "core/sync/answer.h"
#include "core/sync/blob_messages.h"

#include <optional>
#include <stop_token>

namespace fengqiao {

// What is asked about a blob: what headquarters holds of it, or, with a piece, that it takes this one.
struct BlobCall {
    TerminalId terminal;
    Hash name{};
    std::uint64_t offset{0};
    Bytes piece; // empty: only ask
    Bytes challenge;
};

// The line to headquarters: carries one request and judges who signed the answer.
class Uplink {
public:
    virtual ~Uplink() = default;
    // Blocks until the answer is whole, a limit is reached or a stop is requested. `challenge` goes into the
    // request's signature. Whatever goes wrong on the way is an answer with status 0.
    virtual HttpAnswer exchange(const SyncRequest& request, ByteView challenge, std::stop_token stop) = 0;
    // The same for a blob. Only what headquarters signed for this very call is an answer in it.
    virtual HeardBlob carry(const BlobCall& call, std::stop_token stop) = 0;
    // What headquarters serves under that name, from `offset` on; `piece` of the call stays empty.
    virtual HeardPiece fetch(const BlobCall& call, std::stop_token stop) = 0;
    // Makes the terminal's signing key anew as headquarters ordered, or finds that it was done already and
    // headquarters has not heard of it; what it has to be told. The new key is on disk by then, and the one
    // before it too: requests go on with whichever headquarters knows. nullopt when the order is about a key
    // this terminal does not go by. StoreBroken when the disk does not take it: nothing was changed.
    virtual Result<std::optional<KeyRotated>> renew_key(const KeyRenewal& renewal) = 0;
    // Keeps the place this terminal was assigned to, for its next start; false when it is the one it knows.
    // BadInput when it is no place; StoreBroken when the disk does not take it.
    virtual Result<bool> take_place(ByteView place) = 0;
};

} // namespace fengqiao
