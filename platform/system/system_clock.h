#pragma once

#include "core/basics/clock.h"
#include "core/basics/result.h"

namespace fengqiao::system {

// The machine's own time: its wall clock, which boot this is, and how long the boot has lasted. May be shared
// by threads.
class SystemClock final : public Clock {
public:
    // StoreBroken when the kernel does not say which boot this is.
    static Result<SystemClock> of_this_machine();
    TimeReading read() const override;

private:
    explicit SystemClock(BootId boot) : boot_{boot} {}

    BootId boot_;
};

} // namespace fengqiao::system
