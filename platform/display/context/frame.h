#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace fengqiao::display {

// What a frame asks of the loop that drew it.
struct FrameWish {
    bool animating = false;                                       // draw again soon
    std::optional<std::chrono::steady_clock::time_point> wake_at; // draw again then, even if nothing happens
};

// Draws one frame; called between ImGui::NewFrame() and ImGui::Render().
using DrawFrame = std::function<FrameWish()>;

} // namespace fengqiao::display
