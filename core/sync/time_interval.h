#pragma once

#include "core/basics/clock.h"

#include <span>

namespace fengqiao {

// When an event can have happened, on headquarters' clock (SYNC 1.7). The terminal's wall clock is not asked.

// A clock_observed event of the same journal: what headquarters said, and the terminal's reading when it was
// heard.
struct ClockSighting {
    std::uint64_t sequence{0}; // its place in the journal
    Instant headquarters_now;
    BootId boot;
    milliseconds since_boot{0};
};

struct EventMoment {
    std::uint64_t sequence{0};
    BootId boot;
    milliseconds since_boot{0};
};

struct TimeInterval {
    Instant earliest;
    Instant latest;

    friend bool operator==(const TimeInterval&, const TimeInterval&) = default;
};

// `sightings` in order of sequence; `outer` is what is known anyway: enrolment, and when headquarters
// received it. A sighting of the same boot makes the interval a point. Otherwise the neighbouring sightings
// bound it: the event's boot began after the one before it, and ended before the boot of the one after it.
// Never reaches outside `outer`, even if what the terminal says contradicts itself.
TimeInterval time_interval(const EventMoment& event, std::span<const ClockSighting> sightings,
                           const TimeInterval& outer);

} // namespace fengqiao
