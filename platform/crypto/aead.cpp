#include "platform/crypto/aead.h"

#include "core/basics/check.h"
#include "platform/crypto/sodium.h"

#include <sodium.h>

namespace fengqiao::crypto {
namespace {

void check_use(const AeadUse& use) {
    start_sodium();
    check(use.key.size() == aead_key_size, "an XChaCha20 key has 32 bytes");
    check(use.nonce.size() == AeadNonce{}.size(), "an XChaCha20 nonce has 24 bytes");
}

} // namespace

Bytes aead_seal(const AeadUse& use, ByteView plain) {
    check_use(use);
    Bytes cipher(plain.size() + aead_tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(cipher.data(), nullptr, plain.data(), plain.size(),
                                               use.additional.data(), use.additional.size(), nullptr,
                                               use.nonce.data(), use.key.data());
    return cipher;
}

Result<Bytes> aead_open(const AeadUse& use, ByteView cipher) {
    check_use(use);
    if (cipher.size() < aead_tag_size) return trouble(TroubleKind::BadInput, "a sealed text is too short");
    Bytes plain(cipher.size() - aead_tag_size);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain.data(), nullptr, nullptr, cipher.data(), cipher.size(), use.additional.data(),
        use.additional.size(), use.nonce.data(), use.key.data());
    if (opened != 0)
        return trouble(TroubleKind::BadInput, "a sealed text is not for this key or was changed");
    return plain;
}

} // namespace fengqiao::crypto
