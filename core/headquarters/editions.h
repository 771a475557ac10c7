#pragma once

#include "core/basics/clock.h"

#include <cstdint>

namespace fengqiao {

// An edition of the station's pages as headquarters lists it.
struct EditionLine {
    std::uint32_t serial{0};
    Instant published;
    std::size_t files{0};
    std::uint64_t bytes{0};
    std::size_t terminals{0}; // that said last that they show it
    bool current{false};      // what terminals are ordered to show

    friend bool operator==(const EditionLine&, const EditionLine&) = default;
};

// The number of an order: greater than the one before, and not one that was given before a backup was put
// back, because it is not less than the seconds of the clock.
constexpr std::uint32_t order_number(std::uint32_t before, Instant now) {
    const auto since = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    const auto by_clock = static_cast<std::uint32_t>(since < 0 ? 0 : since);
    return by_clock > before ? by_clock : before + 1;
}

} // namespace fengqiao
