#include "platform/display/scanner/pad_keys.h"

#include <algorithm>

namespace fengqiao::display {

void PadKeys::sign(milliseconds at) {
    std::erase_if(waiting_, [at](const Waiting& one) { return one.certain > at; });
    last_sign_ = at;
}

void PadKeys::press(PadKey key, bool a_scanner_types_it, milliseconds at) {
    if (!a_scanner_types_it) {
        for (Waiting& one : waiting_) // a hand is at the keypad
            one.certain = std::min(one.certain, at);
        waiting_.push_back({key, at});
        return;
    }
    if (last_sign_ && at - *last_sign_ < still_the_line) return;
    waiting_.push_back({key, at + nothing_follows});
}

std::vector<PadKey> PadKeys::take(milliseconds now) {
    std::vector<PadKey> certain;
    while (!waiting_.empty() && waiting_.front().certain <= now) {
        certain.push_back(waiting_.front().key);
        waiting_.pop_front();
    }
    return certain;
}

std::optional<std::chrono::milliseconds> PadKeys::next() const {
    if (waiting_.empty()) return std::nullopt;
    return waiting_.front().certain;
}

} // namespace fengqiao::display
