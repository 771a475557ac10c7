#pragma once

#include "core/content/edition.h"
#include "platform/wire/signed_answer.h"

namespace fengqiao::wire {

// An edition as a CBOR map {v, serial, files: [[path, SHA-256, bytes] …]}, with exactly one form, as the
// messages of sync_codec.h; and around it the manifest {body, key, sig}: what headquarters signed, by which
// of its keys, over "KCONT1\n" and the body.

// check()s that nothing is wrong with it.
Bytes encode_edition(const Edition& edition);
// BadInput for anything but what encode_edition writes.
Result<Edition> decode_edition(ByteView body);

Bytes sign_edition(const AnswerKey& key, ByteView body);
// The body. Untrusted unless a key of the keyset signed exactly this; BadInput when it is no manifest.
Result<Bytes> open_manifest(const crypto::Keyset& keyset, ByteView manifest);

} // namespace fengqiao::wire
