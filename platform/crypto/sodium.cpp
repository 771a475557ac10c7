#include "platform/crypto/sodium.h"

#include "core/basics/check.h"

#include <sodium.h>

namespace fengqiao::crypto {

void start_sodium() {
    check(sodium_init() >= 0, "the system gives randomness to libsodium");
}

} // namespace fengqiao::crypto
