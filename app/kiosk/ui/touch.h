#pragma once

#include "app/kiosk/ui/placed.h"
#include "app/kiosk/ui/tokens.h"

#include <optional>
#include <vector>

namespace fengqiao::kiosk::ui {

struct Pointer {
    PointMm at;
    bool down{false};
};

struct Target {
    Id id;
    RectMm rect;
    std::chrono::milliseconds pause{tokens::same_press_pause};
};

// Decides which press counts. A press acts only if the finger comes down and goes up on the same target; an
// identical second one too soon, or its echo on the next page, is not one (EXPERIENCE 2, press rule).
class Touch {
public:
    // Once a frame, before anything is placed. `now` never goes back; targets of another page are forgotten.
    void begin_frame(const Pointer& pointer, std::chrono::milliseconds now, int page);
    // Everything that may be pressed in this frame; the next frame's finger is judged by it.
    void place(const Target& target) { placed_.push_back(target); }
    // The finger turned out to scroll: this press will not act.
    void cancel() {
        began_.reset();
        waits_for_targets_ = false;
    }
    // A key presses it in this frame, as if a finger had gone up on it. What trembles presses once.
    void press_by_key(Id id, std::chrono::milliseconds now);

    [[nodiscard]] bool fired(Id id) const { return fired_ == id; }
    // The finger came down on it and is on it.
    [[nodiscard]] bool held(Id id) const { return began_ == id && over_ == id; }
    [[nodiscard]] const Pointer& pointer() const { return pointer_; }
    [[nodiscard]] PointMm came_down_at() const { return came_down_; }
    [[nodiscard]] bool came_down_now() const { return pointer_.down && !was_down_; }
    [[nodiscard]] bool went_up_now() const { return !pointer_.down && was_down_; }

private:
    [[nodiscard]] const Target* under(PointMm point) const;
    [[nodiscard]] bool is_echo(std::chrono::milliseconds now) const;
    void come_down(std::chrono::milliseconds now);
    void go_up(std::chrono::milliseconds now);

    std::vector<Target> known_, placed_; // of the last frame, of this one
    Pointer pointer_;
    PointMm came_down_;
    bool was_down_{false}, waits_for_targets_{false};
    std::optional<Id> began_, over_, fired_;
    struct Accepted {
        Id id;
        PointMm at;
        std::chrono::milliseconds when;
        int page;
    };
    std::optional<Accepted> last_;
    int page_{-1};
};

} // namespace fengqiao::kiosk::ui
