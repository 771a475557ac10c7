#pragma once

#include "core/basics/strong_id.h"

namespace fengqiao {

// Chance comes in through the front door: the real one is the operating system's, tests bring a seed.
class Random {
  public:
    virtual ~Random() = default;
    virtual void fill(std::span<Byte> into) = 0;

    template <class Id> Id id() {
        Id fresh;
        fill(fresh.bytes);
        return fresh;
    }
    // Uniform in [0, limit); limit is at least 1.
    std::uint64_t below(std::uint64_t limit);
};

} // namespace fengqiao
