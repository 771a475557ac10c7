#pragma once

#include <cstdint>
#include <vector>

namespace fengqiao::voice {

// What is spoken into. Asked by one thread at a time.
class Microphone {
public:
    virtual ~Microphone() = default;
    [[nodiscard]] virtual bool is_there() = 0; // could be opened just now
    // Hears one channel at that rate from now on; false where there is none that answers.
    virtual bool open(int rate) = 0;
    // Adds what has been heard since it was asked last. False: it is no longer there.
    [[nodiscard]] virtual bool take(std::vector<std::int16_t>& heard) = 0;
    virtual void close() = 0;
};

} // namespace fengqiao::voice
