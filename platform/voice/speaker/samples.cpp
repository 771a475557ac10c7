#include "platform/voice/speaker/samples.h"

#include "core/speech/speaker.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::voice {

void set_volume(std::span<std::int16_t> values, int volume) {
    constexpr float decibels_a_step = 5.0F;
    const int below = volume_steps - std::clamp(volume, 1, volume_steps);
    const float factor = std::pow(10.0F, -decibels_a_step * static_cast<float>(below) / 20);
    for (std::int16_t& value : values)
        value = static_cast<std::int16_t>(std::lround(static_cast<float>(value) * factor));
}

} // namespace fengqiao::voice
