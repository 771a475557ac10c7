#include "core/sync/backoff.h"

#include "core/basics/check.h"

#include <algorithm>

namespace fengqiao {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr milliseconds longest_pause = hours{24};
constexpr milliseconds longest_pause_in_run = minutes{15};
constexpr milliseconds first_pause_in_run = seconds{30};
constexpr milliseconds first_pause_between_runs = minutes{15};
constexpr unsigned doublings_max = 10; // far above both limits, far below an overflow

milliseconds uniform_up_to(milliseconds most, Random& random) {
    return milliseconds{
        static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(most.count()) + 1))};
}

} // namespace

milliseconds pause_within_run(unsigned attempt, Random& random) {
    const auto doubled = first_pause_in_run * (1 << std::min(attempt, doublings_max));
    return uniform_up_to(std::min(longest_pause_in_run, doubled), random);
}

milliseconds pause_between_runs(unsigned failed_runs, Random& random) {
    check(failed_runs > 0, "a pause between runs follows a run that failed");
    const auto doubled = first_pause_between_runs * (1 << std::min(failed_runs - 1, doublings_max));
    return std::min(longest_pause, doubled + uniform_up_to(doubled, random));
}

milliseconds honoured_retry_after(seconds asked) {
    // Compared in seconds: the largest number of them does not fit in milliseconds.
    if (asked >= std::chrono::duration_cast<seconds>(longest_pause)) return longest_pause;
    return std::max<milliseconds>(asked, seconds{1});
}

} // namespace fengqiao
