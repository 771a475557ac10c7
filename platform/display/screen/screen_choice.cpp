#include "platform/display/screen/screen_choice.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fengqiao::display {

namespace {

// Names of renderers that only pretend: Mesa's three, and SDL's own.
constexpr std::array<std::string_view, 4> painting_processors{"llvmpipe", "softpipe", "swrast", "software"};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool pretends(const std::string& name) {
    return std::ranges::any_of(painting_processors, [&](std::string_view known) {
        return lower(name).find(known) != std::string::npos;
    });
}

} // namespace

Screen choose_screen(const ScreenFacts& facts) {
    const bool real =
        facts.graphics_processor && facts.accelerated && !pretends(facts.renderer) && !pretends(facts.device);
    if (real) return Screen::Renderer;
    const std::string driver = lower(facts.video_driver);
    const bool no_framebuffer = driver == "wayland" || driver == "kmsdrm";
    return no_framebuffer ? Screen::PainterOnTexture : Screen::PainterOnFramebuffer;
}

} // namespace fengqiao::display
