#include "core/basics/random.h"

#include "core/basics/check.h"

namespace fengqiao {

std::uint64_t Random::below(std::uint64_t limit) {
    check(limit > 0, "a choice needs at least one possibility");
    // Values above the last full multiple are thrown again, so that every result is equally likely.
    const std::uint64_t fair = UINT64_MAX - UINT64_MAX % limit;
    for (;;) {
        std::array<Byte, 8> drawn{};
        fill(drawn);
        std::uint64_t value = 0;
        for (const Byte byte : drawn) value = value << 8 | byte;
        if (value < fair) return value % limit;
    }
}

} // namespace fengqiao
