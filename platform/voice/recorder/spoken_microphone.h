#pragma once

#include "core/basics/clock.h"
#include "platform/voice/recorder/microphone.h"

#include <mutex>

namespace fengqiao::voice {

// A microphone for a machine that has none: what is spoken into it is a tone that swells like speech, heard
// at once. The robot and the tests speak into it.
class SpokenMicrophone final : public Microphone {
public:
    // From any thread. Whoever opens it afterwards, or has it open, hears it.
    void speak(milliseconds time);
    void fall_silent(milliseconds time); // an open microphone into which nobody speaks
    void pull_out();

    [[nodiscard]] bool is_there() override;
    bool open(int rate) override;
    [[nodiscard]] bool take(std::vector<std::int16_t>& heard) override;
    void close() override;

private:
    std::mutex mutex_;
    std::vector<std::int16_t> waiting_;
    int rate_{48'000};
    bool there_{true};
};

} // namespace fengqiao::voice
