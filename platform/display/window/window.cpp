#include "platform/display/window/window.h"

#include "platform/display/context/context.h"
#include "platform/display/scanner/pad_keys.h"
#include "platform/display/scanner/scanned_line.h"
#include "platform/display/touch/plugged_panels.h"
#include "platform/display/touch/touch_devices.h"
#include "platform/display/window/hearing.h"
#include "platform/display/window/presenter.h"
#include "platform/display/window/rhythm.h"
#include "platform/display/window/session.h"

#include "core/basics/check.h"

#include <atomic>
#include <utility>

namespace fengqiao::display {

using std::chrono::steady_clock;

namespace {

constexpr int reopen_tries = 40;
constexpr Uint32 reopen_pause_ms = 50;

// Keeps SDL's event queue alive while the video part is started anew, so that no wake is lost.
class Events {
public:
    Events() { started_ = SDL_InitSubSystem(SDL_INIT_EVENTS) == 0; }
    ~Events() {
        if (started_) SDL_QuitSubSystem(SDL_INIT_EVENTS);
    }
    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;

private:
    bool started_ = false;
};

} // namespace

// Everything that the window consists of; also its own view of the touch panels.
struct Window::Parts final : TouchDevices {
    Parts(WindowWish wanted, Screen chosen)
        : wish{std::move(wanted)},
          screen{chosen},
          context{chosen == Screen::Renderer ? Texels::Colors : Texels::Alpha},
          wake_event{SDL_RegisterEvents(1)} {}

    Result<void> show() {
        auto opened = Session::open(wish, screen);
        if (!opened) return std::unexpected(opened.error());
        session = std::move(*opened);
        context.choose();
        auto made = make_presenter(screen, session->window());
        if (!made) return std::unexpected(made.error());
        presenter = std::move(*made);
        measure();
        return {};
    }

    void measure() { SDL_GetWindowSize(session->window(), &width, &height); }

    int count() override { return SDL_GetNumTouchDevices(); }
    std::set<std::string> plugged() override { return plugged_panels(wish.panels.input_folder); }
    // SDL on X11 looks for panels only when its video part starts. A bare X server that lost its only client
    // starts anew and refuses us for a moment.
    Result<void> enumerate_again() override {
        presenter.reset();
        session.reset();
        Result<void> shown = show();
        for (int again = 0; !shown && again < reopen_tries; ++again) {
            SDL_Delay(reopen_pause_ms);
            shown = show();
        }
        return shown;
    }

    void type(char sign, std::chrono::milliseconds at) {
        const auto line = scanned.take(sign, at);
        if (!line || !told_of_scans) return;
        told_of_scans(*line);
        rhythm.stir();
    }

    void take(const Heard& heard, std::chrono::milliseconds at) {
        for (const PointerEvent& act : heard.pointer)
            context.feed(act);
        if (heard.repaint) {
            measure();
            presenter->forget();
        }
        closed = closed || heard.closed;
        if (heard.key)
            keys.press(*heard.key, heard.sign.has_value(), at);
        else if (heard.sign)
            keys.sign(at);
        if (heard.sign) type(*heard.sign, at);
        if (heard.draw) rhythm.stir();
    }

    void tell_keys() {
        for (const PadKey key : keys.take(std::chrono::milliseconds{SDL_GetTicks()})) {
            if (told_of_keys) told_of_keys(key);
            rhythm.stir();
        }
    }

    void look_at_panels() {
        if (watch.look() == PanelNews::Nothing) return;
        for (const PointerEvent& act : path.let_go())
            context.feed(act);
        if (!presenter) met = Trouble{TroubleKind::StoreBroken, "the display did not open again"};
        rhythm.stir();
    }

    void hear_all() {
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0)
            take(hear(event, path, width, height, wake_event),
                 std::chrono::milliseconds{event.common.timestamp});
    }

    void wait();
    void draw(const DrawFrame& frame);

    WindowWish wish;
    Screen screen;
    Events events;
    Context context;
    std::unique_ptr<Session> session;
    std::unique_ptr<Presenter> presenter; // goes before the session and the context
    FingerPath path;
    ScannedLine scanned;
    std::function<void(std::string_view)> told_of_scans;
    PadKeys keys;
    std::function<void(PadKey)> told_of_keys;
    Rhythm rhythm;
    PanelWatch watch{*this};
    steady_clock::time_point panels_due = steady_clock::now() + wish.panels.look_every;
    steady_clock::time_point last_frame = steady_clock::now();
    std::atomic<bool> wake_posted{false};
    Uint32 wake_event;
    int width = 0;
    int height = 0;
    bool closed = false;
    std::optional<Trouble> met;
    WindowFigures figures;
};

// Sleeps until a frame is due.
void Window::Parts::wait() {
    while (!closed && !met) {
        hear_all();
        tell_keys();
        if (wake_posted.exchange(false)) rhythm.stir();
        const auto now = steady_clock::now();
        if (now >= panels_due) {
            look_at_panels();
            panels_due = now + wish.panels.look_every;
        }
        const auto due = rhythm.due();
        if (due && *due <= now) return;
        auto until = due ? std::min(*due, panels_due) : panels_due;
        if (const auto certain = keys.next())
            until = std::min(until, now + (*certain - std::chrono::milliseconds{SDL_GetTicks()}));
        const auto pause = std::chrono::ceil<std::chrono::milliseconds>(until - now);
        // Only waits: what came stays in the queue for hear_all().
        SDL_WaitEventTimeout(nullptr, static_cast<int>(std::max<std::int64_t>(1, pause.count())));
    }
}

void Window::Parts::draw(const DrawFrame& frame) {
    const auto began = steady_clock::now();
    presenter->begin();
    const Context::Drawn drawn = context.draw(frame, width, height, began - last_frame);
    last_frame = began;
    ++figures.frames;
    const auto shown = presenter->present(*drawn.data);
    if (!shown) {
        met = shown.error();
        return;
    }
    if (*shown) {
        ++figures.presented;
        figures.presented_at = steady_clock::now();
    }
    rhythm.drawn(began, drawn.wish, context.input_waits());
}

Result<std::unique_ptr<Window>> Window::open(const WindowWish& wish) {
    if (!wish.fullscreen && (wish.width < 1 || wish.height < 1))
        return trouble(TroubleKind::BadInput, "a window is at least one pixel wide and high");
    Screen screen = Screen::PainterOnFramebuffer;
    if (wish.screen) {
        screen = *wish.screen;
    } else {
        const auto facts = Session::look();
        if (!facts) return std::unexpected(facts.error());
        screen = choose_screen(*facts);
    }
    auto parts = std::make_unique<Parts>(wish, screen);
    if (const auto shown = parts->show(); !shown) return std::unexpected(shown.error());
    return std::unique_ptr<Window>{new Window{std::move(parts)}};
}

Window::Window(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}

Window::~Window() {
    parts_->context.choose();
}

void Window::run(const DrawFrame& frame, const std::function<bool()>& still_wanted) {
    check(frame && still_wanted, "a window runs for somebody");
    while (still_wanted()) {
        parts_->wait();
        if (parts_->closed || parts_->met) return;
        parts_->draw(frame);
    }
}

void Window::hear_scans(std::function<void(std::string_view)> told) {
    parts_->told_of_scans = std::move(told);
}

void Window::hear_keys(std::function<void(PadKey)> told) {
    parts_->told_of_keys = std::move(told);
}

void Window::wake() {
    // One event in the queue is enough; the flag is looked at before every sleep, so a refused event is no
    // loss.
    if (parts_->wake_posted.exchange(true)) return;
    SDL_Event event{};
    event.type = parts_->wake_event;
    SDL_PushEvent(&event);
}

int Window::width() const {
    return parts_->width;
}
int Window::height() const {
    return parts_->height;
}
Screen Window::screen() const {
    return parts_->screen;
}
Canvas Window::canvas() const {
    return parts_->presenter ? parts_->presenter->canvas() : Canvas{};
}
WindowFigures Window::figures() const {
    return parts_->figures;
}
std::optional<Trouble> Window::failure() const {
    return parts_->met;
}

std::optional<double> Window::display_width_mm() const {
    float across = 0;
    SDL_DisplayMode mode{};
    const int display = SDL_GetWindowDisplayIndex(parts_->session->window());
    if (SDL_GetDisplayDPI(display, nullptr, &across, nullptr) != 0 || across <= 0) return std::nullopt;
    if (SDL_GetCurrentDisplayMode(display, &mode) != 0) return std::nullopt;
    constexpr double millimetres_per_inch = 25.4;
    return mode.w / static_cast<double>(across) * millimetres_per_inch;
}

} // namespace fengqiao::display
