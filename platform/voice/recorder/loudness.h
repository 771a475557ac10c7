#pragma once

#include <cstdint>
#include <span>

namespace fengqiao::voice {

// How loud these samples are, from 0 for a quiet room to 100 for a voice close to the microphone.
int level_of(std::span<const std::int16_t> samples);

inline constexpr int heard_level = 12; // below it nothing is being said

} // namespace fengqiao::voice
