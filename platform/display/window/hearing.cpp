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

bool is_modifier(SDL_Keycode key) {
    switch (key) {
    case SDLK_LSHIFT:
    case SDLK_RSHIFT:
    case SDLK_LCTRL:
    case SDLK_RCTRL:
    case SDLK_LALT:
    case SDLK_RALT:
    case SDLK_LGUI:
    case SDLK_RGUI:
    case SDLK_MODE:
    case SDLK_CAPSLOCK:
    case SDLK_NUMLOCKCLEAR: return true;
    }
    return false;
}

// What an assistive keypad or a switch sends, as the keyboards they pretend to be; the table of
// app/kiosk/robot names each.
std::optional<PadKey> pad_key(SDL_Keycode key, bool shifted) {
    switch (key) {
    case SDLK_SPACE: return PadKey::Next;
    case SDLK_TAB: return shifted ? PadKey::Previous : PadKey::Next;
    case SDLK_RETURN:
    case SDLK_KP_ENTER: return PadKey::Select;
    case SDLK_UP: return PadKey::Up;
    case SDLK_DOWN: return PadKey::Down;
    case SDLK_LEFT: return PadKey::Left;
    case SDLK_RIGHT: return PadKey::Right;
    case SDLK_ESCAPE:
    case SDLK_AC_BACK: return PadKey::Back;
    case SDLK_F1:
    case SDLK_HELP: return PadKey::Help;
    case SDLK_F2: return PadKey::Read;
    case SDLK_F3: return PadKey::Picture;
    }
    return std::nullopt;
}

// A scanner types as a keyboard does, some of them on its number pad. A key that is held down repeats itself:
// that is a hand.
Heard typed(const SDL_KeyboardEvent& event) {
    Heard heard;
    const SDL_Keycode key = event.keysym.sym;
    const bool shifted = (event.keysym.mod & KMOD_SHIFT) != 0;
    if (event.repeat != 0 || is_modifier(key)) return heard;
    heard.key = pad_key(key, shifted);
    if (key == SDLK_SPACE || key == SDLK_TAB)
        heard.sign = ' ';
    else if (heard.key && heard.key != PadKey::Select)
        return heard;
    else if (key == SDLK_RETURN || key == SDLK_KP_ENTER)
        heard.sign = '\n';
    else if (key == SDLK_KP_0)
        heard.sign = '0';
    else if (key >= SDLK_KP_1 && key <= SDLK_KP_9)
        heard.sign = static_cast<char>('1' + (key - SDLK_KP_1));
    else if (key == SDLK_COLON || (key == SDLK_SEMICOLON && shifted))
        heard.sign = ':';
    else if ((key >= SDLK_0 && key <= SDLK_9 && !shifted) || (key >= SDLK_a && key <= SDLK_z))
        heard.sign = static_cast<char>(key);
    else
        heard.sign = '?';
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
    case SDL_KEYDOWN: return typed(event.key);
    case SDL_WINDOWEVENT: return hear_window(event.window);
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET: return {true, true, false, {}};
    case SDL_QUIT: return {true, false, true, {}};
    }
    return {};
}

} // namespace fengqiao::display
