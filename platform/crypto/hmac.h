#pragma once

#include "core/basics/bytes.h"

namespace fengqiao::crypto {

// HMAC-SHA256 over the parts one after the other; a key of any length.
Hash hmac_sha256(ByteView key, std::span<const ByteView> parts);
Hash hmac_sha256(ByteView key, ByteView message);

} // namespace fengqiao::crypto
