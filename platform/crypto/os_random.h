#pragma once

#include "core/basics/random.h"

namespace fengqiao::crypto {

// Chance from the operating system, fit for keys. May be shared by threads.
class OsRandom final : public Random {
public:
    void fill(std::span<Byte> into) override;
};

} // namespace fengqiao::crypto
