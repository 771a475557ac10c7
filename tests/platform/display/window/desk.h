#pragma once

#include "platform/display/glass/glass.h"
#include "platform/display/window/window.h"

#include <SDL.h>

#include <functional>
#include <memory>

namespace fengqiao::display {

inline constexpr int desk_width = 640;
inline constexpr int desk_height = 400;
// The middle of the page's only key.
inline constexpr float key_x = 200;
inline constexpr float key_y = 150;

// A page with one key that counts its taps, soft edges and text.
struct Page {
    int taps = 0;
    bool held = false;
    bool hovered = false;
    bool animating = false;

    FrameWish draw();
    DrawFrame frame() {
        return [this] { return draw(); };
    }
};

std::unique_ptr<Window> open_window(WindowWish wish = {"test", false, desk_width, desk_height});
// The picture of the page as the in-memory glass shows it, after the same taps.
Picture on_glass(Page page);

void finger(Uint32 type, SDL_FingerID which, float x, float y);
void tap(SDL_FingerID which, float x, float y);
// Runs the window until it has nothing left to draw.
void run_until_still(Window& window, Page& page);

} // namespace fengqiao::display
