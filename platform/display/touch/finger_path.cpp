#include "platform/display/touch/finger_path.h"

#include <utility>

namespace fengqiao::display {

bool FingerPath::is_held(const FingerEvent& event) const {
    return held_ && held_->device == event.device && held_->finger == event.finger;
}

// The held finger cannot still be there: it goes down a second time, or was silent too long.
bool FingerPath::lost(const FingerEvent& newcomer) const {
    return is_held(newcomer) || newcomer.at - held_->heard >= silent_limit;
}

std::vector<PointerEvent> FingerPath::follow(const FingerEvent& event, int width, int height) {
    const float x = event.x * static_cast<float>(width);
    const float y = event.y * static_cast<float>(height);
    switch (event.act) {
    case FingerAct::Down: {
        if (held_ && !lost(event)) return {};
        std::vector<PointerEvent> acts = let_go();
        held_ = Held{event.device, event.finger, event.at};
        acts.push_back({PointerAct::Press, x, y});
        return acts;
    }
    case FingerAct::Move:
        if (!is_held(event)) return {};
        held_->heard = event.at;
        return {{PointerAct::Move, x, y}};
    case FingerAct::Up:
        if (!is_held(event)) return {};
        held_.reset();
        return {{PointerAct::Lift, x, y}, {PointerAct::Leave}};
    }
    std::unreachable();
}

std::vector<PointerEvent> FingerPath::let_go() {
    if (!held_) return {};
    held_.reset();
    return {{PointerAct::Cancel}};
}

} // namespace fengqiao::display
