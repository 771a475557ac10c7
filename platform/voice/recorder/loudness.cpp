#include "platform/voice/recorder/loudness.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::voice {
namespace {

constexpr double quiet_decibels = -55, loud_decibels = -12; // against the loudest a sample can be
constexpr double full = 32'768;

} // namespace

int level_of(std::span<const std::int16_t> samples) {
    double power = 0;
    for (const std::int16_t sample : samples)
        power += static_cast<double>(sample) * sample;
    if (power <= 0) return 0;
    const double decibels = 10 * std::log10(power / static_cast<double>(samples.size()) / (full * full));
    const double share = (decibels - quiet_decibels) / (loud_decibels - quiet_decibels);
    return static_cast<int>(std::lround(100 * std::clamp(share, 0.0, 1.0)));
}

} // namespace fengqiao::voice
