#pragma once

#include "core/basics/result.h"
#include "platform/crypto/secret_bytes.h"

namespace fengqiao::crypto {

using AeadNonce = std::array<Byte, 24>;
constexpr std::size_t aead_key_size = 32;
constexpr std::size_t aead_tag_size = 16;

// A 32-byte key with the nonce of this one use and the bytes that are not hidden but must not change.
struct AeadUse {
    ByteView key;
    ByteView nonce; // 24 bytes
    ByteView additional;
};

// XChaCha20-Poly1305; the answer is 16 bytes longer than `plain`.
Bytes aead_seal(const AeadUse& use, ByteView plain);
// BadInput when key, nonce, additional data or ciphertext is not the one that was sealed.
Result<Bytes> aead_open(const AeadUse& use, ByteView cipher);

} // namespace fengqiao::crypto
