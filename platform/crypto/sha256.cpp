#include "platform/crypto/sha256.h"

#include <sodium.h>

namespace fengqiao::crypto {

Hash Sha256::sha256(std::span<const ByteView> parts) const {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const ByteView part : parts)
        crypto_hash_sha256_update(&state, part.data(), part.size());
    Hash hash{};
    crypto_hash_sha256_final(&state, hash.data());
    return hash;
}

} // namespace fengqiao::crypto
