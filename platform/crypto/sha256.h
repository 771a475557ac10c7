#pragma once

#include "core/journal/digest.h"

namespace fengqiao::crypto {

// SHA-256 by libsodium. Holds nothing, so one may serve every thread.
class Sha256 final : public Digest {
public:
    using Digest::sha256;
    Hash sha256(std::span<const ByteView> parts) const override;
};

} // namespace fengqiao::crypto
