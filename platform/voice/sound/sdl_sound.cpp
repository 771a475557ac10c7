#include "platform/voice/sound/sdl_sound.h"

#include <SDL.h>

namespace fengqiao::voice {

SdlSound::SdlSound(SdlAudio& audio) : audio_(audio) {
    const auto held = audio_.hold();
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    started_ = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
    // A negative count: the driver cannot list them, and has one all the same.
    there_ = started_ && SDL_GetNumAudioDevices(0) != 0;
    // Where there is nothing to hear, SDL would go on looking for devices ten times a second.
    if (started_ && !there_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
    started_ = there_;
}

SdlSound::~SdlSound() {
    close();
    const auto held = audio_.hold();
    if (started_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

bool SdlSound::open(int rate) {
    close();
    if (!there_) return false;
    SDL_AudioSpec wanted{};
    wanted.freq = rate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = 1024;
    const auto held = audio_.hold();
    device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0); // SDL converts to what the device has
    rate_ = rate;
    if (device_ == 0) return false;
    SDL_PauseAudioDevice(device_, 0);
    return true;
}

void SdlSound::play(std::span<const std::int16_t> values) {
    if (device_ != 0) SDL_QueueAudio(device_, values.data(), static_cast<std::uint32_t>(values.size_bytes()));
}

std::chrono::milliseconds SdlSound::left() const {
    if (device_ == 0) return {};
    const std::uint64_t samples = SDL_GetQueuedAudioSize(device_) / sizeof(std::int16_t);
    return std::chrono::milliseconds{samples * 1000 / static_cast<std::uint64_t>(rate_)};
}

void SdlSound::silence() {
    if (device_ != 0) SDL_ClearQueuedAudio(device_);
}

void SdlSound::close() {
    if (device_ == 0) return;
    const auto held = audio_.hold();
    SDL_CloseAudioDevice(device_);
    device_ = 0;
}

} // namespace fengqiao::voice
