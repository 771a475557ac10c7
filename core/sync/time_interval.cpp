#include "core/sync/time_interval.h"

#include <algorithm>

namespace fengqiao {
namespace {

Instant clamped(Instant at, const TimeInterval& outer) {
    return std::max(outer.earliest, std::min(at, outer.latest));
}

milliseconds distance(const ClockSighting& sighting, const EventMoment& event) {
    return sighting.since_boot > event.since_boot ? sighting.since_boot - event.since_boot
                                                  : event.since_boot - sighting.since_boot;
}

const ClockSighting* nearest_of_same_boot(const EventMoment& event,
                                          std::span<const ClockSighting> sightings) {
    const ClockSighting* nearest = nullptr;
    for (const ClockSighting& sighting : sightings) {
        if (sighting.boot != event.boot) continue;
        if (!nearest || distance(sighting, event) < distance(*nearest, event)) nearest = &sighting;
    }
    return nearest;
}

} // namespace

TimeInterval time_interval(const EventMoment& event, std::span<const ClockSighting> sightings,
                           const TimeInterval& outer) {
    if (const auto* same = nearest_of_same_boot(event, sightings)) {
        const Instant at = clamped(same->headquarters_now + (event.since_boot - same->since_boot), outer);
        return {at, at};
    }
    TimeInterval found = outer;
    for (const ClockSighting& sighting : sightings) {
        if (sighting.sequence < event.sequence) {
            found.earliest = std::max(found.earliest, sighting.headquarters_now + event.since_boot);
        } else {
            found.latest = std::min(found.latest, sighting.headquarters_now - sighting.since_boot);
        }
    }
    found.earliest = clamped(found.earliest, outer);
    found.latest = clamped(found.latest, outer);
    if (found.earliest > found.latest) return outer;
    return found;
}

} // namespace fengqiao
