#pragma once

#include "platform/crypto/case_key.h"

namespace fengqiao::crypto {

// What is too large for an event, under the key of its case:
//
//   sealed = version 1 | nonce 24 | ciphertext
//
// The ciphertext is XChaCha20-Poly1305 with "blob" and the case's id as additional data: it opens under its
// own case only, and never passes for the body of an event. Nothing is compressed: sound and pictures are
// already.
struct BlobKey {
    CaseId of;
    const CaseKey& key;
};

// TooLarge above core/journal/blob.h's limit once sealed, BadInput when there is nothing to seal.
Result<Bytes> seal_blob(const BlobKey& key, ByteView clear, Random& random);
// BadInput for another case or key, or for changed bytes.
Result<Bytes> open_blob(const BlobKey& key, ByteView sealed);

} // namespace fengqiao::crypto
