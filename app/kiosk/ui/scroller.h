#pragma once

#include <array>
#include <chrono>
#include <cstddef>

namespace fengqiao::kiosk::ui {

// How far a list is scrolled, in millimetres: it follows the finger, runs on when flicked and springs back at
// its ends. The More and Up buttons move it by pages.
class Scroller {
public:
    // The finger as this frame has it; `over` when it came down inside the view.
    struct Finger {
        float y{};
        bool down{}, came_down{}, over{};
    };
    struct Extent {
        float view{}, content{}; // heights
    };

    // One frame. True while it still moves by itself.
    bool step(const Finger& finger, const Extent& extent, float seconds);
    void page(float by); // smoothly; negative goes up
    // Just as far as it takes to see this stretch of the content; at once.
    void reveal(float from, float to, float view);

    [[nodiscard]] float offset() const { return offset_; }
    [[nodiscard]] bool dragging() const { return dragging_; } // the finger scrolls: it presses nothing

private:
    void follow(const Finger& finger, float longest, float seconds);
    void release();
    bool run_on(float longest, float seconds);

    struct Sample {
        float when, y;
    };
    float offset_{0}, velocity_{0}, paging_{0};
    bool armed_{false}, dragging_{false};
    float grabbed_at_{0}, offset_then_{0}, clock_{0};
    std::array<Sample, 8> samples_{};
    std::size_t sample_count_{0};
};

} // namespace fengqiao::kiosk::ui
