#pragma once

#include "app/kiosk/ui/focus.h"
#include "app/kiosk/ui/motion.h"
#include "app/kiosk/ui/picture_shelf.h"
#include "app/kiosk/ui/scroller.h"
#include "app/kiosk/ui/touch.h"

#include <map>
#include <utility>
#include <vector>

namespace fengqiao::kiosk::ui {

// What the glass must know from one frame to the next: where the finger is, what moves, what is scrolled, and
// what the last frame showed. No word of a customer outlives the frame that shows it.
struct Memory {
    struct Scrolled {
        Scroller scroller;
        float content{0};
        std::pair<std::size_t, std::size_t> caret{}; // where it was, in how long a text
    };

    Touch touch;
    Focus focus;
    Motion motion;
    std::vector<Placed> placed; // of the frame being drawn, then of the last one
    std::map<std::pair<Msg, int>, Scrolled> scrolled;
    int page{-1};
    std::chrono::milliseconds page_since{0};
    float corner_held_seconds{0};
    std::vector<PointMm> ink; // the stroke under the finger
    PictureShelf pictures;

    // What `id` was placed as in the last frame, or nullptr.
    [[nodiscard]] const Placed* find(Id id) const;
    // Nothing of what was shown is left.
    void forget();
};

} // namespace fengqiao::kiosk::ui
