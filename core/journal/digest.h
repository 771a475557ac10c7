#pragma once

#include "core/basics/bytes.h"

namespace fengqiao {

// SHA-256, brought in from outside so that this floor links nothing.
class Digest {
public:
    virtual ~Digest() = default;
    virtual Hash sha256(std::span<const ByteView> parts) const = 0;

    Hash sha256(ByteView whole) const { return sha256(std::span<const ByteView>{&whole, 1}); }
};

} // namespace fengqiao
