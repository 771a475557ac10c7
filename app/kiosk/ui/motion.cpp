#include "app/kiosk/ui/motion.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::kiosk::ui {
namespace {

constexpr float longest_step = 0.05F;   // seconds
constexpr float first_step = 1.0F / 60; // the same, at least
constexpr float close_enough = 0.004F;

std::uint64_t key_of(Id id) {
    return static_cast<std::uint64_t>(id.message) << 32 | static_cast<std::uint32_t>(id.index);
}

} // namespace

void Motion::begin_frame(std::chrono::milliseconds now, bool reduced) {
    step_ = now_.count() < 0
                ? 0
                : std::clamp(static_cast<float>((now - now_).count()) / 1000, 0.0F, longest_step);
    now_ = now;
    reduced_ = reduced;
    rested_ = !moving_;
    moving_ = false;
}

float Motion::towards(Id id, float target, std::chrono::milliseconds ease) {
    float& value = values_.try_emplace(key_of(id), reduced_ ? target : 0.0F).first->second;
    if (reduced_ || std::fabs(target - value) < close_enough) return value = target;
    const float third = static_cast<float>(ease.count()) / 3000; // e^-3: 95 % after `ease`
    const float step = rested_ ? std::max(step_, first_step) : step_;
    value += (target - value) * (1 - std::exp(-step / third));
    moving_ = true;
    return value;
}

} // namespace fengqiao::kiosk::ui
