#pragma once

#include "core/basics/result.h"
#include "core/kiosk/pad_key.h"
#include "platform/display/canvas/canvas.h"
#include "platform/display/context/frame.h"
#include "platform/display/screen/screen_choice.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace fengqiao::display {

// Where the kernel tells of touch panels, and how often it is asked.
struct PanelWish {
    std::filesystem::path input_folder = "/sys/class/input";
    std::chrono::milliseconds look_every{2000};
};

struct WindowWish {
    std::string title;
    bool fullscreen = true;
    int width = 0; // pixels; of a window that is not full screen, at least 1
    int height = 0;
    std::optional<Screen> screen = std::nullopt; // instead of what choose_screen() finds
    PanelWish panels = {};
};

// What the loop did so far.
struct WindowFigures {
    std::uint64_t frames = 0;    // drawn
    std::uint64_t presented = 0; // of these, shown because they differed
    std::chrono::steady_clock::time_point presented_at;
};

// The one window of the terminal: opens the display, hears the finger, sleeps until there is something to
// draw. It belongs to the thread that opened it; only wake() may be called from others. While it lives, its
// ImGui context is the current one.
class Window {
public:
    // Troubles: BadInput for a size below 1, StoreBroken (service) when no display can be opened, with the
    // reason.
    static Result<std::unique_ptr<Window>> open(const WindowWish& wish);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Draws when input, wake(), an animation or the frame's own deadline asks for it, at most 60 times a
    // second for animation. Returns when `still_wanted` says no, the window is closed, or the display fails.
    void run(const DrawFrame& frame, const std::function<bool()>& still_wanted);
    // Who is told of a line that a scanner typed, between two frames, on this thread. A person's typing is
    // never told, and nothing of either is kept.
    void hear_scans(std::function<void(std::string_view)> told);
    // Who is told of the keys of an assistive keypad or of switches; a scanner's are never among them.
    void hear_keys(std::function<void(PadKey)> told);
    // Lets the loop look at `still_wanted` and draw a frame soon. From any thread.
    void wake();

    int width() const; // pixels
    int height() const;
    // As the display says of itself; many say nothing or lie, so a configured width comes first.
    std::optional<double> display_width_mm() const;
    Screen screen() const;
    // What is shown; empty when a graphics processor keeps it.
    Canvas canvas() const;
    WindowFigures figures() const;
    // Why the display failed, if it did.
    std::optional<Trouble> failure() const;

private:
    struct Parts;
    explicit Window(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

} // namespace fengqiao::display
