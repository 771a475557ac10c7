#pragma once

#include "core/basics/clock.h"

#include <optional>

namespace fengqiao {

// Wrong tries since the last right one.
struct Attempts {
    std::uint32_t wrong{0};
    TimeReading last;

    friend bool operator==(const Attempts&, const Attempts&) = default;
};

struct LockRule {
    std::uint32_t free_tries{};
    seconds first{}; // after the last free try; doubles with each further wrong one
    seconds longest{};
    std::optional<std::uint32_t> for_good; // this many, and only headquarters opens it again
};

// Tracking (DECISIONS 11) and the PIN (issue; EXPERIENCE section 2).
inline constexpr LockRule tracking_lock{5, seconds{60}, seconds{900}, std::nullopt};
inline constexpr LockRule pin_lock{5, seconds{15}, seconds{15360}, 15};

// How long still; nullopt when a try is allowed. Counted on the machine's running time: after a restart the
// whole lock runs again, because no wall clock is trusted.
std::optional<milliseconds> locked_for(const Attempts& attempts, const LockRule& rule,
                                       const TimeReading& now);
bool is_locked_for_good(const Attempts& attempts, const LockRule& rule);

Attempts after_wrong(Attempts attempts, const TimeReading& now);

} // namespace fengqiao
