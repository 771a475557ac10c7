#pragma once

#include "platform/voice/recorder/microphone.h"
#include "platform/voice/sound/sdl_audio.h"

namespace fengqiao::voice {

// The machine's own microphone. Each time it is asked for it is looked for anew: one that was plugged in
// since is found. Where there is none, SDL is not left looking for one.
class SdlMicrophone final : public Microphone {
public:
    explicit SdlMicrophone(SdlAudio& audio) : audio_(audio) {}
    ~SdlMicrophone() override { close(); }
    SdlMicrophone(const SdlMicrophone&) = delete;
    SdlMicrophone& operator=(const SdlMicrophone&) = delete;

    [[nodiscard]] bool is_there() override;
    bool open(int rate) override;
    [[nodiscard]] bool take(std::vector<std::int16_t>& heard) override;
    void close() override;

private:
    SdlAudio& audio_;
    std::uint32_t device_{0}; // 0: none
};

} // namespace fengqiao::voice
