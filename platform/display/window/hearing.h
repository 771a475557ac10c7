#pragma once

#include "core/kiosk/pad_key.h"
#include "platform/display/touch/finger_path.h"

#include <SDL.h>

#include <optional>
#include <vector>

namespace fengqiao::display {

// What one event of SDL means for the window.
struct Heard {
    bool draw = false;    // a frame may look different now
    bool repaint = false; // what was shown is lost
    bool closed = false;
    std::vector<PointerEvent> pointer;
    std::optional<char> sign = std::nullopt; // typed; '\n' for Enter, '?' for what no code of ours has
    std::optional<PadKey> key =
        std::nullopt; // of an assistive keypad; with a sign, a scanner may type it too
};

// Reads an event for a window of that size in pixels. Fingers and the left mouse button share one path, so
// the mouse of a desk never hovers, and two of them never press at once. `wake_event` is the window's own.
Heard hear(const SDL_Event& event, FingerPath& path, int width, int height, Uint32 wake_event);

} // namespace fengqiao::display
