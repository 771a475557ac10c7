#pragma once

#include "core/basics/result.h"
#include "platform/display/canvas/canvas.h"
#include "platform/display/screen/screen_choice.h"

#include <SDL.h>

#include <memory>

struct ImDrawData;

namespace fengqiao::display {

// Brings frames to the screen, each in one of the ways of Screen.
class Presenter {
public:
    virtual ~Presenter() = default;
    // Before ImGui begins a frame.
    virtual void begin() {}
    // Shows the frame if it differs from what is shown; says whether it did.
    virtual Result<bool> present(ImDrawData& frame) = 0;
    // What is shown was lost (covered, resized): the next frame is shown whole.
    virtual void forget() = 0;
    // What is shown, while it lies in our memory.
    virtual Canvas canvas() { return {}; }
};

// The ImGui context of the frames is the current one. StoreBroken when SDL refuses.
Result<std::unique_ptr<Presenter>> make_presenter(Screen screen, SDL_Window* window);

Result<std::unique_ptr<Presenter>> present_on_framebuffer(SDL_Window* window);
Result<std::unique_ptr<Presenter>> present_on_texture(SDL_Window* window);
Result<std::unique_ptr<Presenter>> present_with_renderer(SDL_Window* window);

struct RendererGone {
    void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
};
using RendererHandle = std::unique_ptr<SDL_Renderer, RendererGone>;

} // namespace fengqiao::display
