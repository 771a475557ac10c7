#pragma once

#include "core/basics/bytes.h"

namespace fengqiao::crypto {

// RFC 4648 section 4, with padding.
std::string to_base64(ByteView bytes);
// nullopt unless `text` is exactly what to_base64 would write.
std::optional<Bytes> from_base64(std::string_view text);

} // namespace fengqiao::crypto
