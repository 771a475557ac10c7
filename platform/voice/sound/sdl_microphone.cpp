#include "platform/voice/sound/sdl_microphone.h"

#include <SDL.h>

namespace fengqiao::voice {
namespace {

// Of a driver that can hear: a count below zero means it cannot list them.
bool finds_one() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
    if (SDL_GetNumAudioDevices(1) != 0) return true;
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return false;
}

} // namespace

bool SdlMicrophone::is_there() {
    if (device_ != 0) return true;
    const auto held = audio_.hold();
    if (!finds_one()) return false;
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return true;
}

bool SdlMicrophone::open(int rate) {
    close();
    const auto held = audio_.hold();
    if (!finds_one()) return false;
    SDL_AudioSpec wanted{};
    wanted.freq = rate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = 1024;
    device_ = SDL_OpenAudioDevice(nullptr, 1, &wanted, nullptr, 0); // SDL converts from what the device has
    if (device_ == 0) {
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return false;
    }
    SDL_PauseAudioDevice(device_, 0);
    return true;
}

bool SdlMicrophone::take(std::vector<std::int16_t>& heard) {
    if (device_ == 0) return false;
    const std::size_t before = heard.size(), waiting = SDL_GetQueuedAudioSize(device_) / sizeof(std::int16_t);
    heard.resize(before + waiting);
    const std::uint32_t bytes = SDL_DequeueAudio(device_, heard.data() + before,
                                                 static_cast<std::uint32_t>(waiting * sizeof(std::int16_t)));
    heard.resize(before + bytes / sizeof(std::int16_t));
    return SDL_GetAudioDeviceStatus(device_) != SDL_AUDIO_STOPPED;
}

void SdlMicrophone::close() {
    if (device_ == 0) return;
    const auto held = audio_.hold();
    SDL_ClearQueuedAudio(device_);
    SDL_CloseAudioDevice(device_);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    device_ = 0;
}

} // namespace fengqiao::voice
