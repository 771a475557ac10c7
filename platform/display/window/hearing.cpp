#include "platform/display/window/hearing.h"

#include <chrono>

namespace fengqiao::display {

namespace {

constexpr std::int64_t mouse_device =
    -1000; // no panel has it: SDL's own are 0 and up, its stand-ins -1 and -2

FingerEvent finger_of(const SDL_TouchFingerEvent& event, FingerAct act) {
    return {act, event.touchId, event.fingerId, event.x, event.y, std::chrono::milliseconds{event.timestamp}};
}

FingerEvent finger_of(const SDL_MouseButtonEvent& event, FingerAct act, int width, int height) {
    return {act,
            mouse_device,
            0,
            static_cast<float>(event.x) / static_cast<float>(width),
            static_cast<float>(event.y) / static_cast<float>(height),
            std::chrono::milliseconds{event.timestamp}};
}

FingerEvent finger_of(const SDL_MouseMotionEvent& event, int width, int height) {
    return {FingerAct::Move,
            mouse_device,
            0,
            static_cast<float>(event.x) / static_cast<float>(width),
            static_cast<float>(event.y) / static_cast<float>(height),
            std::chrono::milliseconds{event.timestamp}};
}

Heard pointed(std::vector<PointerEvent> acts) {
    Heard heard;
    heard.draw = !acts.empty();
    heard.pointer = std::move(acts);
    return heard;
}

Heard hear_window(const SDL_WindowEvent& event) {
    switch (event.event) {
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_RESTORED: return {true, true, false, {}};
    case SDL_WINDOWEVENT_CLOSE: return {true, false, true, {}};
    }
    return {};
}

} // namespace

Heard hear(const SDL_Event& event, FingerPath& path, int width, int height, Uint32 wake_event) {
    if (event.type == wake_event) return {true, false, false, {}};
    const bool by_hand = event.type == SDL_MOUSEMOTION ? event.motion.which != SDL_TOUCH_MOUSEID
                                                       : event.button.which != SDL_TOUCH_MOUSEID &&
                                                             event.button.button == SDL_BUTTON_LEFT;
    switch (event.type) {
    case SDL_FINGERDOWN:
        return pointed(path.follow(finger_of(event.tfinger, FingerAct::Down), width, height));
    case SDL_FINGERMOTION:
        return pointed(path.follow(finger_of(event.tfinger, FingerAct::Move), width, height));
    case SDL_FINGERUP: return pointed(path.follow(finger_of(event.tfinger, FingerAct::Up), width, height));
    case SDL_MOUSEMOTION:
        if (!by_hand) return {};
        return pointed(path.follow(finger_of(event.motion, width, height), width, height));
    case SDL_MOUSEBUTTONDOWN:
        if (!by_hand) return {};
        return pointed(path.follow(finger_of(event.button, FingerAct::Down, width, height), width, height));
    case SDL_MOUSEBUTTONUP:
        if (!by_hand) return {};
        return pointed(path.follow(finger_of(event.button, FingerAct::Up, width, height), width, height));
    case SDL_WINDOWEVENT: return hear_window(event.window);
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET: return {true, true, false, {}};
    case SDL_QUIT: return {true, false, true, {}};
    }
    return {};
}

} // namespace fengqiao::display
