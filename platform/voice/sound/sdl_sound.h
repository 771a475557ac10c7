#pragma once

#include "platform/voice/sound/sdl_audio.h"
#include "platform/voice/speaker/sound_output.h"

#include <cstdint>

namespace fengqiao::voice {

// The machine's own sound. Opened and closed on the thread that owns the window; used by the voice's thread.
class SdlSound final : public SoundOutput {
public:
    explicit SdlSound(SdlAudio& audio);
    ~SdlSound() override;
    SdlSound(const SdlSound&) = delete;
    SdlSound& operator=(const SdlSound&) = delete;

    // There is a device that could be opened.
    [[nodiscard]] bool is_there() const { return there_; }

    bool open(int rate) override;
    void play(std::span<const std::int16_t> values) override;
    [[nodiscard]] std::chrono::milliseconds left() const override;
    void silence() override;
    void close() override;

private:
    SdlAudio& audio_;
    bool started_{false}, there_{false};
    std::uint32_t device_{0}; // 0: none
    int rate_{1};
};

} // namespace fengqiao::voice
