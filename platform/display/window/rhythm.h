#pragma once

#include "platform/display/context/frame.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace fengqiao::display {

// When the next frame is due: at once while input waits or something just happened, at 60 a second while the
// frame animates, at the frame's own deadline, or not at all. Pure; time is told.
class Rhythm {
public:
    using Moment = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::nanoseconds animation_step{1'000'000'000 / 60};
    static constexpr int settling_frames = 2; // hover, press and lift show one frame late

    // Input, a wake or a repaint: a frame now, and two more that settle.
    void stir() { settling_ = settling_frames + 1; }

    // A frame that began at `began` was drawn.
    void drawn(Moment began, const FrameWish& wish, bool input_waits) {
        settling_ = std::max(0, settling_ - 1);
        if (input_waits) settling_ = std::max(settling_, 1);
        const Moment step = next_step(began);
        step_ = wish.animating ? std::optional{step} : std::nullopt;
        due_ = wish.animating && (!wish.wake_at || *wish.wake_at > step) ? std::optional{step} : wish.wake_at;
    }

    // Empty: nothing is due until something happens. A moment that has passed means now.
    std::optional<Moment> due() const { return settling_ > 0 ? std::optional{Moment::min()} : due_; }

private:
    // A frame that came before its step, because it settles, does not put the step off.
    Moment next_step(Moment began) const {
        if (!step_) return began + animation_step;
        return began < *step_ ? *step_ : std::max(*step_ + animation_step, began);
    }

    int settling_ = settling_frames + 1;
    std::optional<Moment> step_;
    std::optional<Moment> due_;
};

} // namespace fengqiao::display
