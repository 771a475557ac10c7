#pragma once

#include "platform/display/context/pointer.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace fengqiao::display {

enum class FingerAct { Down, Move, Up };

// What a touch panel says: where a finger is, as a share of the display's width and height.
struct FingerEvent {
    FingerAct act{};
    std::int64_t device = 0;
    std::int64_t finger = 0;
    float x = 0;                     // 0 to 1
    float y = 0;                     // 0 to 1
    std::chrono::milliseconds at{0}; // of any clock that never goes back
};

// Turns the fingers on a panel into one pointer: the first finger counts, a second one is ignored while it is
// down. Three at once are a palm, a sleeve or a cleaning cloth: nothing acts until all of it has gone. A
// panel sometimes never says that a finger went up (SDL issue 9709); the next finger then recovers it.
class FingerPath {
public:
    // A finger that has said nothing for so long gives way when another one goes down.
    static constexpr std::chrono::milliseconds silent_limit{1500};
    static constexpr std::size_t palm_fingers = 3;

    // `width` and `height` of the display in pixels.
    std::vector<PointerEvent> follow(const FingerEvent& event, int width, int height);
    // The panel is gone or starts anew: whatever was pressed is let go of and does not act.
    std::vector<PointerEvent> let_go();
    bool down() const { return held_.has_value(); }

private:
    struct Held {
        std::int64_t device = 0;
        std::int64_t finger = 0;
        std::chrono::milliseconds heard{0};
    };

    bool is_held(const FingerEvent& event) const;
    bool lost(const FingerEvent& newcomer) const;
    std::vector<PointerEvent> press(const FingerEvent& event, float x, float y);
    void note(const FingerEvent& event);

    std::optional<Held> held_;
    std::vector<Held> touching_; // every finger that is down, as far as the panel has told
    bool palm_{false};
};

} // namespace fengqiao::display
