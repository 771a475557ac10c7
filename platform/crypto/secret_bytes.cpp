#include "platform/crypto/secret_bytes.h"

#include "core/basics/check.h"
#include "platform/crypto/sodium.h"

#include <sodium.h>

namespace fengqiao::crypto {

void SecretBytes::Wipe::operator()(Byte* bytes) const {
    sodium_free(bytes);
}

SecretBytes::SecretBytes(std::size_t size) : size_{size} {
    start_sodium();
    bytes_.reset(static_cast<Byte*>(sodium_malloc(size)));
    check(bytes_ != nullptr, "there is memory for a key");
    sodium_memzero(bytes_.get(), size);
}

SecretBytes SecretBytes::copy_of(ByteView bytes) {
    SecretBytes secret{bytes.size()};
    std::copy(bytes.begin(), bytes.end(), secret.writable().begin());
    return secret;
}

SecretBytes SecretBytes::random(std::size_t size, Random& random) {
    SecretBytes secret{size};
    random.fill(secret.writable());
    return secret;
}

bool equal_in_constant_time(ByteView left, ByteView right) {
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

void wipe(std::span<Byte> bytes) {
    sodium_memzero(bytes.data(), bytes.size());
}

} // namespace fengqiao::crypto
