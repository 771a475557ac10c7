#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace fengqiao::voice {

// One channel of sound, 16 bits a sample.
struct Samples {
    int rate{}; // a second
    std::vector<std::int16_t> values;
};

// Louder or softer by the step of the volume, 1 to 8, five decibels from one to the next.
void set_volume(std::span<std::int16_t> values, int volume);

} // namespace fengqiao::voice
