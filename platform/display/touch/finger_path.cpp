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

// Who is down. A finger whose lift was never told is forgotten when another comes after a long silence.
void FingerPath::note(const FingerEvent& event) {
    const auto is_it = [&](const Held& one) {
        return one.device == event.device && one.finger == event.finger;
    };
    if (event.act == FingerAct::Down)
        std::erase_if(touching_,
                      [&](const Held& one) { return is_it(one) || event.at - one.heard >= silent_limit; });
    if (event.act == FingerAct::Up) std::erase_if(touching_, is_it);
    if (event.act == FingerAct::Down) touching_.push_back({event.device, event.finger, event.at});
    if (event.act == FingerAct::Move)
        for (Held& one : touching_)
            if (is_it(one)) one.heard = event.at;
    if (event.act == FingerAct::Down && touching_.size() == 1) palm_ = false; // all of the palm has gone
    if (touching_.size() >= palm_fingers) palm_ = true;
}

std::vector<PointerEvent> FingerPath::press(const FingerEvent& event, float x, float y) {
    if (held_ && !lost(event)) return {};
    std::vector<PointerEvent> acts = let_go();
    held_ = Held{event.device, event.finger, event.at};
    acts.push_back({PointerAct::Press, x, y});
    return acts;
}

std::vector<PointerEvent> FingerPath::follow(const FingerEvent& event, int width, int height) {
    const float x = event.x * static_cast<float>(width);
    const float y = event.y * static_cast<float>(height);
    note(event);
    if (palm_) return let_go();
    switch (event.act) {
    case FingerAct::Down: return press(event, x, y);
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
