#pragma once

#include "platform/crypto/secret_bytes.h"

namespace fengqiao::crypto {

using PublicSigningKey = std::array<Byte, 32>; // Ed25519
using Signature = std::array<Byte, 64>;

// An Ed25519 key that signs; its seed is all there is to keep.
class SigningKey {
public:
    static constexpr std::size_t seed_size = 32;

    static SigningKey make(Random& random);
    static SigningKey from_seed(ByteView seed); // exactly 32 bytes

    [[nodiscard]] Signature sign(ByteView message) const;
    [[nodiscard]] const PublicSigningKey& public_key() const { return public_; }
    [[nodiscard]] ByteView seed() const { return secret_.view().first(seed_size); }

private:
    SecretBytes secret_; // seed and public key, as libsodium wants them
    PublicSigningKey public_{};
};

bool is_signed_by(const PublicSigningKey& key, ByteView message, const Signature& signature);

} // namespace fengqiao::crypto
