#include "platform/crypto/signing_key.h"

#include "core/basics/check.h"
#include "platform/crypto/sodium.h"

#include <sodium.h>

namespace fengqiao::crypto {

SigningKey SigningKey::make(Random& random) {
    const SecretBytes seed = SecretBytes::random(seed_size, random);
    return from_seed(seed.view());
}

SigningKey SigningKey::from_seed(ByteView seed) {
    check(seed.size() == seed_size, "an Ed25519 seed has 32 bytes");
    SigningKey key;
    key.secret_ = SecretBytes{crypto_sign_SECRETKEYBYTES};
    crypto_sign_seed_keypair(key.public_.data(), key.secret_.writable().data(), seed.data());
    return key;
}

Signature SigningKey::sign(ByteView message) const {
    check(secret_.size() == crypto_sign_SECRETKEYBYTES, "only a key that was made can sign");
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret_.view().data());
    return signature;
}

bool is_signed_by(const PublicSigningKey& key, ByteView message, const Signature& signature) {
    start_sodium();
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

} // namespace fengqiao::crypto
