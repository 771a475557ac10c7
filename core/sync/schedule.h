#pragma once

#include "core/basics/clock.h"
#include "core/basics/random.h"
#include "core/journal/digest.h"

namespace fengqiao {

using std::chrono::hours;
using std::chrono::minutes;

// When a terminal calls headquarters of its own accord. All of it on time since boot: no wall clock is asked.

struct SyncSettings {
    milliseconds first_contact_within{minutes{30}}; // spread over, so that a city's 08:30 is not one moment
    milliseconds soon_least{minutes{1}};            // after a filing, while the line is up
    milliseconds soon_most{minutes{10}};
    milliseconds window_start{hours{20}}; // nightly window: time of day in China; many branches cut the
    milliseconds window_length{hours{3}}; // power later at night
};

// The best guess at true time: what headquarters last said, carried on by the time since boot.
struct TimeEstimate {
    Instant headquarters_now;
    milliseconds since_boot{0}; // when that was heard

    [[nodiscard]] Instant at(milliseconds now) const { return headquarters_now + (now - since_boot); }
};

// The terminal's own place in the window, so that 220,000 of them do not call at once: SHA256(terminal id)
// modulo the window, in whole seconds. Headquarters' slot_s replaces it.
milliseconds slot_in_window(const Digest& digest, TerminalId terminal, milliseconds window_length);

// Time since boot at which the next nightly pass is due, always after `now`. Without an estimate there is no
// nightly pass yet: until headquarters has been heard once, first contact and backoff do the asking.
milliseconds next_nightly(const TimeEstimate& estimate, const SyncSettings& settings, milliseconds slot,
                          milliseconds now);

// How long after a filing the terminal pushes it.
milliseconds soon_pause(const SyncSettings& settings, Random& random);

} // namespace fengqiao
