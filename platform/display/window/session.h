#pragma once

#include "core/basics/result.h"
#include "platform/display/screen/screen_choice.h"
#include "platform/display/window/window.h"

#include <SDL.h>

#include <memory>

namespace fengqiao::display {

// SDL's video and one window in it. Nothing else of SDL is started: its joystick and sensor parts would make
// waiting for an event poll.
class Session {
public:
    // The facts that choose_screen() wants; starts the video part for as long as it looks.
    static Result<ScreenFacts> look();
    static Result<std::unique_ptr<Session>> open(const WindowWish& wish, Screen screen);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    SDL_Window* window() const { return window_; }

private:
    explicit Session(SDL_Window* window) : window_{window} {}

    SDL_Window* window_;
};

// SDL's last words as a trouble for service.
std::unexpected<Trouble> sdl_trouble(const char* while_doing);

} // namespace fengqiao::display
