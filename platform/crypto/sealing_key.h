#pragma once

#include "core/basics/result.h"
#include "platform/crypto/secret_bytes.h"

namespace fengqiao::crypto {

using PublicSealingKey = std::array<Byte, 32>; // X25519

// How much longer a sealed box is than what lies in it: the one-time public key and the tag.
constexpr std::size_t sealed_box_overhead = 48;

// An X25519 key: everybody may seal to its public half, only its holder opens (libsodium's crypto_box_seal).
class SealingKey {
public:
    static constexpr std::size_t secret_size = 32;

    static SealingKey make(Random& random);
    static SealingKey from_secret(ByteView secret); // exactly 32 bytes

    // BadInput when the box was sealed to another key or changed on the way.
    [[nodiscard]] Result<SecretBytes> open(ByteView box) const;
    [[nodiscard]] const PublicSealingKey& public_key() const { return public_; }
    [[nodiscard]] ByteView secret() const { return secret_.view(); }

private:
    SecretBytes secret_;
    PublicSealingKey public_{};
};

// The same bytes crypto_box_seal would write, with the one-time key drawn from `random` so that a seed
// repeats it. BadInput when `to` is not a usable X25519 key.
Result<Bytes> seal_to(const PublicSealingKey& to, ByteView content, Random& random);

} // namespace fengqiao::crypto
