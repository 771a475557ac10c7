#pragma once

#include "app/kiosk/ui/placed.h"

#include <chrono>
#include <cstdint>
#include <unordered_map>

namespace fengqiao::kiosk::ui {

// Values on their way, by identity. Time comes in once a frame; a long sleep counts as one short step, and
// the first step after a rest as one of an animation's, however soon it came: a finger sees its press at
// once.
class Motion {
public:
    void begin_frame(std::chrono::milliseconds now, bool reduced);
    // Goes towards `target` and is practically there after `ease`; at once where motion is reduced.
    float towards(Id id, float target, std::chrono::milliseconds ease);
    // Something is still on its way: another frame is needed soon.
    [[nodiscard]] bool moving() const { return moving_; }
    void keep_moving() { moving_ = true; }
    [[nodiscard]] float step_seconds() const { return step_; }
    [[nodiscard]] bool reduced() const { return reduced_; }
    void forget() { values_.clear(); }

private:
    std::unordered_map<std::uint64_t, float> values_;
    std::chrono::milliseconds now_{-1};
    float step_{0};
    bool moving_{false}, rested_{true}, reduced_{false};
};

} // namespace fengqiao::kiosk::ui
