#pragma once

#include "core/basics/clock.h"

namespace fengqiao {

// A clock that only moves when a test moves it.
class ManualClock : public Clock {
public:
    explicit ManualClock(Instant start = instant_from(1'700'000'000'000))
        : reading_{start, first_boot(), {}} {}

    TimeReading read() const override { return reading_; }

    // Time passes for both hands alike.
    void advance(milliseconds by) {
        reading_.wall += by;
        reading_.since_boot += by;
    }
    // Somebody sets the wall clock; how long the machine runs is not touched.
    void set_wall(Instant wall) { reading_.wall = wall; }
    // The machine starts anew: another boot id, and the time since boot begins at zero.
    void restart() {
        ++reading_.boot.bytes.back();
        reading_.since_boot = milliseconds{0};
    }

private:
    static BootId first_boot() {
        BootId boot;
        boot.bytes.back() = 1;
        return boot;
    }

    TimeReading reading_;
};

} // namespace fengqiao
