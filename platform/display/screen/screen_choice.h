#pragma once

#include <string>

namespace fengqiao::display {

// What is known about the machine's display before the first frame.
struct ScreenFacts {
    std::string video_driver;        // SDL's: x11, wayland, KMSDRM, offscreen, dummy
    bool graphics_processor = false; // the kernel offers one to draw with
    bool accelerated = false;        // SDL says so of its renderer; it says so of llvmpipe too
    std::string renderer;            // SDL's name: opengl, opengles2, software
    std::string device; // who draws behind it: "Mesa Intel(R) UHD Graphics", "llvmpipe (LLVM 15...)"
};

// How frames reach the screen.
enum class Screen {
    PainterOnFramebuffer, // our painter into the window's own memory
    PainterOnTexture,     // our painter, shown through a streaming texture
    Renderer,             // SDL_Renderer on a graphics processor
};

// SDL_Renderer only where a real graphics processor draws; what a processor paints itself, our painter paints
// faster (DECISIONS 19). Wayland and KMSDRM have no plain framebuffer in SDL 2.26.
Screen choose_screen(const ScreenFacts& facts);

} // namespace fengqiao::display
