#include "platform/display/window/session.h"

#include <filesystem>
#include <string>
#include <system_error>

namespace fengqiao::display {

namespace {

void set_hints() {
    // The finger is read by us alone: no mouse made of touches, no touches made of the mouse. SDL's capture
    // of the mouse loses touch after the first tap on Linux (SDL issue 11469).
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
}

Result<void> start_video() {
    set_hints();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return sdl_trouble("opening the display");
    // Where there is no display SDL takes one that nobody can see, and the terminal would run for nobody.
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    if ((driver != "offscreen" && driver != "dummy") || SDL_getenv("SDL_VIDEODRIVER") != nullptr) return {};
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return trouble(
        TroubleKind::StoreBroken,
        "there is no display: start the terminal where DISPLAY or WAYLAND_DISPLAY names one that answers");
}

bool graphics_processor_offered() {
    std::error_code failed;
    for (const char* const node : {"/dev/dri/renderD128", "/dev/dri/renderD129", "/dev/nvidia0"})
        if (std::filesystem::exists(node, failed)) return true;
    return false;
}

// Who draws behind SDL's OpenGL renderer, in the driver's own words; empty for the others.
std::string gl_device() {
    using GetString = const unsigned char* (*)(unsigned);
    constexpr unsigned gl_renderer = 0x1F01;
    const auto get = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    if (get == nullptr || SDL_GL_GetCurrentContext() == nullptr) return {};
    const unsigned char* const name = get(gl_renderer);
    return name != nullptr ? reinterpret_cast<const char*>(name) : "";
}

void ask_renderer(ScreenFacts& facts) {
    SDL_Window* const window = SDL_CreateWindow("", 0, 0, 64, 64, SDL_WINDOW_HIDDEN);
    if (window == nullptr) return;
    if (SDL_Renderer* const renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED)) {
        SDL_RendererInfo info{};
        if (SDL_GetRendererInfo(renderer, &info) == 0) {
            facts.renderer = info.name;
            facts.accelerated = (info.flags & SDL_RENDERER_ACCELERATED) != 0;
        }
        if (facts.renderer.starts_with("opengl")) facts.device = gl_device();
        SDL_DestroyRenderer(renderer);
    }
    SDL_DestroyWindow(window);
}

} // namespace

std::unexpected<Trouble> sdl_trouble(const char* while_doing) {
    return trouble(TroubleKind::StoreBroken, std::string{while_doing} + ": " + SDL_GetError());
}

Result<ScreenFacts> Session::look() {
    if (const auto started = start_video(); !started) return std::unexpected(started.error());
    ScreenFacts facts;
    if (const char* const driver = SDL_GetCurrentVideoDriver()) facts.video_driver = driver;
    facts.graphics_processor = graphics_processor_offered();
    // Without a graphics processor the question itself would load a hundred megabytes of llvmpipe.
    if (facts.graphics_processor) ask_renderer(facts);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return facts;
}

Result<std::unique_ptr<Session>> Session::open(const WindowWish& wish, Screen screen) {
    if (const auto started = start_video(); !started) return std::unexpected(started.error());
    SDL_StopTextInput(); // the system's input method has no place on the glass
    SDL_Rect area{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, wish.width, wish.height};
    // Set by hand as well as asked for: a bare X server has no window manager that would do it.
    if (wish.fullscreen) SDL_GetDisplayBounds(0, &area);
    Uint32 flags = wish.fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS : 0U;
    if (screen == Screen::Renderer) flags |= SDL_WINDOW_OPENGL;
    SDL_Window* const window = SDL_CreateWindow(wish.title.c_str(), area.x, area.y, area.w, area.h, flags);
    if (window == nullptr) {
        auto failed = sdl_trouble("opening a window");
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return failed;
    }
    if (wish.fullscreen) SDL_ShowCursor(SDL_DISABLE);
    return std::unique_ptr<Session>{new Session{window}};
}

Session::~Session() {
    SDL_DestroyWindow(window_);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

} // namespace fengqiao::display
