#pragma once

#include <chrono>
#include <cstdint>
#include <span>

namespace fengqiao::voice {

// A loudspeaker or headphones. Asked by one thread at a time.
class SoundOutput {
public:
    virtual ~SoundOutput() = default;
    // Takes the device for one channel at that rate; false where there is none that answers.
    virtual bool open(int rate) = 0;
    // Heard after what is still to be heard.
    virtual void play(std::span<const std::int16_t> values) = 0;
    [[nodiscard]] virtual std::chrono::milliseconds left() const = 0; // until all of it has been heard
    virtual void silence() = 0;                                       // what is left is not heard
    virtual void close() = 0;                                         // gives the device back
};

} // namespace fengqiao::voice
