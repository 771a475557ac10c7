#include "core/kiosk/attempts.h"

#include <algorithm>

namespace fengqiao {

std::optional<milliseconds> locked_for(const Attempts& attempts, const LockRule& rule,
                                       const TimeReading& now) {
    if (attempts.wrong < rule.free_tries) return std::nullopt;
    const auto doublings = std::min<std::uint32_t>(attempts.wrong - rule.free_tries, 20);
    const milliseconds whole = std::min<milliseconds>(rule.first * (1u << doublings), rule.longest);
    const bool same_run = attempts.last.boot == now.boot && attempts.last.since_boot <= now.since_boot;
    const milliseconds served = same_run ? now.since_boot - attempts.last.since_boot : now.since_boot;
    if (served >= whole) return std::nullopt;
    return whole - served;
}

bool is_locked_for_good(const Attempts& attempts, const LockRule& rule) {
    return rule.for_good && attempts.wrong >= *rule.for_good;
}

Attempts after_wrong(Attempts attempts, const TimeReading& now) {
    return {attempts.wrong + 1, now};
}

} // namespace fengqiao
