#include "platform/crypto/hmac.h"

#include <sodium.h>

namespace fengqiao::crypto {

Hash hmac_sha256(ByteView key, std::span<const ByteView> parts) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    for (const ByteView part : parts)
        crypto_auth_hmacsha256_update(&state, part.data(), part.size());
    Hash code{};
    crypto_auth_hmacsha256_final(&state, code.data());
    sodium_memzero(&state, sizeof state);
    return code;
}

Hash hmac_sha256(ByteView key, ByteView message) {
    return hmac_sha256(key, std::span<const ByteView>{&message, 1});
}

} // namespace fengqiao::crypto
