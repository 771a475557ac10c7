#include "platform/voice/recorder/spoken_microphone.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace fengqiao::voice {
namespace {

std::size_t samples_in(milliseconds time, int rate) {
    return static_cast<std::size_t>(time.count()) * static_cast<std::size_t>(rate) / 1000;
}

} // namespace

void SpokenMicrophone::speak(milliseconds time) {
    constexpr double pitch = 160, syllables = 4; // a second
    const std::lock_guard lock(mutex_);
    const std::size_t count = samples_in(time, rate_);
    for (std::size_t at = 0; at < count; ++at) {
        const double turn = 2 * std::numbers::pi * static_cast<double>(at) / rate_;
        const double swell = 0.6 + 0.4 * std::sin(syllables * turn);
        waiting_.push_back(static_cast<std::int16_t>(
            6000 * swell * (std::sin(pitch * turn) + 0.5 * std::sin(2 * pitch * turn))));
    }
}

void SpokenMicrophone::fall_silent(milliseconds time) {
    const std::lock_guard lock(mutex_);
    waiting_.resize(waiting_.size() + samples_in(time, rate_));
}

void SpokenMicrophone::pull_out() {
    const std::lock_guard lock(mutex_);
    there_ = false;
}

bool SpokenMicrophone::is_there() {
    const std::lock_guard lock(mutex_);
    return there_;
}

bool SpokenMicrophone::open(int rate) {
    const std::lock_guard lock(mutex_);
    rate_ = rate;
    return there_;
}

bool SpokenMicrophone::take(std::vector<std::int16_t>& heard) {
    const std::lock_guard lock(mutex_);
    heard.insert(heard.end(), waiting_.begin(), waiting_.end());
    waiting_ = {};
    return there_;
}

void SpokenMicrophone::close() {
    const std::lock_guard lock(mutex_);
    waiting_ = {};
}

} // namespace fengqiao::voice
