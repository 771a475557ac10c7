#pragma once

namespace fengqiao::display {

enum class PointerAct {
    Move,   // the finger is at (x, y)
    Press,  // it goes down there
    Lift,   // it goes up there: what was pressed there acts
    Cancel, // it was lost while it was down: nothing acts
    Leave,  // it is nowhere: nothing stays hovered
};

// What the one finger (or the left mouse button) did, in pixels of the display.
struct PointerEvent {
    PointerAct act{};
    float x = 0;
    float y = 0;

    friend bool operator==(const PointerEvent&, const PointerEvent&) = default;
};

} // namespace fengqiao::display
