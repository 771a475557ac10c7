#pragma once

#include "core/basics/clock.h"
#include "core/basics/random.h"

namespace fengqiao {

// How long to leave headquarters alone after a failure (SYNC 1.3). Pure: chance is an argument.

constexpr unsigned attempts_in_run_max = 7; // pauses n = 0 … 6, then the run is given up

// Full jitter: uniform in [0, min(15 min, 30 s * 2^attempt)], attempt counted from 0.
milliseconds pause_within_run(unsigned attempt, Random& random);

// min(2^(failed_runs - 1) * 15 min * (1 + uniform [0, 1]), 24 h); failed_runs is at least 1.
milliseconds pause_between_runs(unsigned failed_runs, Random& random);

// What headquarters asked for, at least one second and at most 24 hours.
milliseconds honoured_retry_after(seconds asked);

} // namespace fengqiao
