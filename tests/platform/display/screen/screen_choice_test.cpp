#include "platform/display/screen/screen_choice.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::display {

TEST_CASE("a real graphics processor draws by itself") {
    CHECK(choose_screen({"x11", true, true, "opengl", "Mesa Intel(R) UHD Graphics 610 (CFL GT1)"}) ==
          Screen::Renderer);
    CHECK(choose_screen({"KMSDRM", true, true, "opengles2", "V3D 4.2"}) == Screen::Renderer);
}

TEST_CASE("a processor that plays the graphics processor leaves painting to us, whatever SDL says of it") {
    for (const char* const device :
         {"llvmpipe (LLVM 15.0.6, 256 bits)", "softpipe", "Software Rasterizer swrast", "LLVMPIPE"})
        CHECK(choose_screen({"x11", true, true, "opengl", device}) == Screen::PainterOnFramebuffer);
    CHECK(choose_screen({"x11", true, true, "software", ""}) == Screen::PainterOnFramebuffer);
    CHECK(choose_screen({"x11", true, true, "llvmpipe", ""}) == Screen::PainterOnFramebuffer);
}

TEST_CASE("what SDL does not call accelerated is not") {
    CHECK(choose_screen({"x11", true, false, "opengl", "Mesa Intel(R)"}) == Screen::PainterOnFramebuffer);
}

TEST_CASE("without a graphics processor nothing else is asked") {
    CHECK(choose_screen({"x11", false, true, "opengl", "Mesa Intel(R)"}) == Screen::PainterOnFramebuffer);
}

TEST_CASE("displays without a plain framebuffer get our picture through a texture") {
    CHECK(choose_screen({"wayland", false, false, "", ""}) == Screen::PainterOnTexture);
    CHECK(choose_screen({"KMSDRM", true, true, "opengles2", "llvmpipe"}) == Screen::PainterOnTexture);
    CHECK(choose_screen({"dummy", false, false, "", ""}) == Screen::PainterOnFramebuffer);
}

} // namespace fengqiao::display
