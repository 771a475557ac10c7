#include "tests/benchmarks/glass/ruler.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>

#include <poll.h>

namespace fengqiao::benchmarks {
namespace {

struct DisplayGone {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

bool meet(const Cell& cell, const XRectangle& drawn) {
    return drawn.x < cell.x + cell.width && cell.x < drawn.x + drawn.width &&
           drawn.y < cell.y + cell.height && cell.y < drawn.y + drawn.height;
}

class XRuler final : public Ruler {
public:
    XRuler(std::unique_ptr<Display, DisplayGone> display, int damage_event)
        : display_{std::move(display)},
          root_{DefaultRootWindow(display_.get())},
          damage_event_{damage_event} {
        damage_ = XDamageCreate(display_.get(), root_, XDamageReportRawRectangles);
        XSync(display_.get(), False);
    }
    ~XRuler() override { XDamageDestroy(display_.get(), damage_); }
    XRuler(const XRuler&) = delete;
    XRuler& operator=(const XRuler&) = delete;

    void point(Spot spot) override {
        XTestFakeMotionEvent(display_.get(), -1, spot.x, spot.y, CurrentTime);
        XFlush(display_.get());
    }
    Watch::time_point press() override { return button(True); }
    Watch::time_point lift() override { return button(False); }

    Pixels see(const Cell& cell) override {
        const auto width = static_cast<unsigned>(cell.width), height = static_cast<unsigned>(cell.height);
        XImage* image = XGetImage(display_.get(), root_, cell.x, cell.y, width, height, AllPlanes, ZPixmap);
        if (image == nullptr) return {};
        Pixels pixels;
        pixels.reserve(std::size_t{width} * height);
        for (int y = 0; y < cell.height; ++y) {
            const auto* row = reinterpret_cast<const std::uint32_t*>(image->data + y * image->bytes_per_line);
            pixels.insert(pixels.end(), row, row + cell.width);
        }
        XDestroyImage(image);
        return pixels;
    }

    std::optional<Watch::time_point> changed(const Cell& cell, const Pixels& before,
                                             std::chrono::milliseconds patience) override {
        const auto until = Watch::now() + patience;
        while (const auto drawn = next_drawing(until)) {
            if (meet(cell, drawn->area) && see(cell) != before) return drawn->at;
        }
        return std::nullopt;
    }

    Watch::time_point still(std::chrono::milliseconds quiet, std::chrono::milliseconds patience) override {
        const auto until = Watch::now() + patience;
        auto last = Watch::now();
        while (const auto drawn = next_drawing(std::min(until, Watch::now() + quiet)))
            last = drawn->at;
        return last;
    }

private:
    struct Drawing {
        Watch::time_point at;
        XRectangle area;
    };

    Watch::time_point button(Bool down) {
        while (XPending(display_.get()) > 0) { // what was drawn before has no part in what comes
            XEvent old;
            XNextEvent(display_.get(), &old);
        }
        const auto now = Watch::now();
        XTestFakeButtonEvent(display_.get(), 1, down, CurrentTime);
        XFlush(display_.get());
        return now;
    }

    std::optional<Drawing> next_drawing(Watch::time_point until) {
        for (;;) {
            while (XPending(display_.get()) > 0) {
                XEvent event;
                XNextEvent(display_.get(), &event);
                if (event.type != damage_event_) continue;
                return Drawing{Watch::now(), reinterpret_cast<const XDamageNotifyEvent&>(event).area};
            }
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Watch::now());
            if (left.count() <= 0) return std::nullopt;
            pollfd ready{ConnectionNumber(display_.get()), POLLIN, 0};
            poll(&ready, 1, static_cast<int>(left.count()));
        }
    }

    std::unique_ptr<Display, DisplayGone> display_;
    Window root_;
    int damage_event_;
    Damage damage_{};
};

} // namespace

Result<std::unique_ptr<Ruler>> Ruler::open(const std::string& display) {
    std::unique_ptr<Display, DisplayGone> opened{XOpenDisplay(display.c_str())};
    if (!opened) return trouble(TroubleKind::StoreBroken, "the display " + display + " cannot be opened");
    int event = 0, error = 0, major = 0, minor = 0, test_event = 0;
    if (!XDamageQueryExtension(opened.get(), &event, &error) ||
        !XTestQueryExtension(opened.get(), &test_event, &error, &major, &minor))
        return trouble(TroubleKind::StoreBroken, "the display knows no XTEST or no DAMAGE");
    return std::make_unique<XRuler>(std::move(opened), event + XDamageNotify);
}

} // namespace fengqiao::benchmarks
