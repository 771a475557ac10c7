#include "core/sync/schedule.h"

#include "core/basics/date.h"

#include <algorithm>

namespace fengqiao {

milliseconds slot_in_window(const Digest& digest, TerminalId terminal, milliseconds window_length) {
    const Hash hash = digest.sha256(terminal.view());
    std::uint64_t drawn = 0;
    for (std::size_t at = 0; at < 8; ++at)
        drawn = drawn << 8 | hash[at];
    const auto window_seconds = std::max<std::int64_t>(1, window_length / seconds{1});
    return seconds{static_cast<std::int64_t>(drawn % static_cast<std::uint64_t>(window_seconds))};
}

milliseconds next_nightly(const TimeEstimate& estimate, const SyncSettings& settings, milliseconds slot,
                          milliseconds now) {
    const Instant here = estimate.at(now);
    // A window may reach past midnight, so yesterday's slot can still lie ahead.
    Instant due = start_of(day_in_china(here)) - days{1} + settings.window_start + slot;
    while (due <= here)
        due += days{1};
    return now + (due - here);
}

milliseconds soon_pause(const SyncSettings& settings, Random& random) {
    const auto spread = std::max(milliseconds{0}, settings.soon_most - settings.soon_least);
    return settings.soon_least + milliseconds{static_cast<std::int64_t>(
                                     random.below(static_cast<std::uint64_t>(spread.count()) + 1))};
}

} // namespace fengqiao
