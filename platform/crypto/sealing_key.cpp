#include "platform/crypto/sealing_key.h"

#include "core/basics/check.h"
#include "platform/crypto/sodium.h"

#include <sodium.h>

namespace fengqiao::crypto {
namespace {

using BoxNonce = std::array<Byte, crypto_box_NONCEBYTES>;

// crypto_box_seal's own rule: the nonce is BLAKE2b of the two public keys, so none has to be sent.
BoxNonce sealed_box_nonce(const PublicSealingKey& one_time, const PublicSealingKey& to) {
    BoxNonce nonce{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, nonce.size());
    crypto_generichash_update(&state, one_time.data(), one_time.size());
    crypto_generichash_update(&state, to.data(), to.size());
    crypto_generichash_final(&state, nonce.data(), nonce.size());
    return nonce;
}

} // namespace

SealingKey SealingKey::make(Random& random) {
    const SecretBytes secret = SecretBytes::random(secret_size, random);
    return from_secret(secret.view());
}

SealingKey SealingKey::from_secret(ByteView secret) {
    check(secret.size() == secret_size, "an X25519 secret has 32 bytes");
    SealingKey key;
    key.secret_ = SecretBytes::copy_of(secret);
    check(crypto_scalarmult_base(key.public_.data(), secret.data()) == 0,
          "an X25519 secret has a public half");
    return key;
}

Result<SecretBytes> SealingKey::open(ByteView box) const {
    if (box.size() < sealed_box_overhead) return trouble(TroubleKind::BadInput, "a sealed box is too short");
    SecretBytes content{box.size() - sealed_box_overhead};
    const int opened = crypto_box_seal_open(content.writable().data(), box.data(), box.size(), public_.data(),
                                            secret_.view().data());
    if (opened != 0) return trouble(TroubleKind::BadInput, "a sealed box is not for this key or was changed");
    return content;
}

Result<Bytes> seal_to(const PublicSealingKey& to, ByteView content, Random& random) {
    const SealingKey one_time = SealingKey::make(random);
    const BoxNonce nonce = sealed_box_nonce(one_time.public_key(), to);
    Bytes box(content.size() + sealed_box_overhead);
    std::copy(one_time.public_key().begin(), one_time.public_key().end(), box.begin());
    const int sealed = crypto_box_easy(box.data() + one_time.public_key().size(), content.data(),
                                       content.size(), nonce.data(), to.data(), one_time.secret().data());
    if (sealed != 0) return trouble(TroubleKind::BadInput, "this is not a key anything can be sealed to");
    return box;
}

} // namespace fengqiao::crypto
