#pragma once

#include "platform/display/context/frame.h"
#include "platform/display/context/pointer.h"

struct ImDrawData;
struct ImGuiContext;

namespace fengqiao::display {

// Which texels ImGui shall keep: the painter reads alpha only, SDL_Renderer wants colours.
enum class Texels { Alpha, Colors };

// One ImGui context, set up the one way that this house uses it: no files, no keyboard, no clipboard, no
// capture, drags begin at 14 pixels, a held press never repeats. Several may live side by side.
class Context {
public:
    explicit Context(Texels texels);
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    // Makes this the context that ImGui's functions speak to.
    void choose();
    void feed(const PointerEvent& event);
    // Input that waits for further frames: ImGui takes a fast tap's press and lift one frame at a time.
    bool input_waits() const;

    struct Drawn {
        FrameWish wish;
        ImDrawData* data = nullptr; // valid until the next frame
    };
    // Draws one frame of that size in pixels. `passed` is held between 0.1 ms and 1/30 s, so that a long
    // sleep never reaches an animation or a hold.
    Drawn draw(const DrawFrame& frame, int width, int height, std::chrono::duration<double> passed);

private:
    ImGuiContext* context_;
};

} // namespace fengqiao::display
