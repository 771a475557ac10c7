#include "platform/crypto/os_random.h"

#include "platform/crypto/sodium.h"

#include <sodium.h>

namespace fengqiao::crypto {

void OsRandom::fill(std::span<Byte> into) {
    start_sodium();
    randombytes_buf(into.data(), into.size());
}

} // namespace fengqiao::crypto
