#pragma once

#include "core/basics/strong_id.h"

#include <chrono>

namespace fengqiao {

using std::chrono::milliseconds;
using std::chrono::seconds;

// A point in time, UTC, in milliseconds since 1970. Local time exists only in text.
using Instant = std::chrono::sys_time<milliseconds>;

inline Instant instant_from(std::int64_t milliseconds_utc) { return Instant{milliseconds{milliseconds_utc}}; }
inline std::int64_t to_milliseconds(Instant at) { return at.time_since_epoch().count(); }

// What a machine can say about time without being trusted: its wall clock, and how long since it started.
struct TimeReading {
    Instant wall;                // never decides anything by itself (SYNC 1.7)
    BootId boot;                 // changes at every start of the machine
    milliseconds since_boot{0};  // CLOCK_BOOTTIME: goes on while the machine sleeps

    friend bool operator==(const TimeReading&, const TimeReading&) = default;
};

class Clock {
  public:
    virtual ~Clock() = default;
    virtual TimeReading read() const = 0;
    Instant now() const { return read().wall; }
};

} // namespace fengqiao
