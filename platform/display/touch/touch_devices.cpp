#include "platform/display/touch/touch_devices.h"

#include <algorithm>
#include <utility>

namespace fengqiao::display {

namespace {
constexpr int tries_max = 5; // looks after a panel is back
}

PanelWatch::PanelWatch(TouchDevices& devices)
    : devices_{devices}, known_{devices.plugged()}, tries_left_{known_.empty() ? 0 : tries_max} {}

PanelNews PanelWatch::look() {
    std::set<std::string> now = devices_.plugged();
    const bool same = now == known_;
    const bool only_losses = std::ranges::includes(known_, now);
    known_ = std::move(now);
    if (same) {
        if (tries_left_ > 0 && devices_.count() > 0) tries_left_ = 0;
        return tries_left_ > 0 ? take_into_use() : PanelNews::Nothing;
    }
    if (only_losses) {
        tries_left_ = 0;
        return PanelNews::Gone;
    }
    tries_left_ = tries_max;
    return take_into_use();
}

PanelNews PanelWatch::take_into_use() {
    const auto enumerated = devices_.enumerate_again();
    tries_left_ = enumerated && devices_.count() > 0 ? 0 : tries_left_ - 1;
    return PanelNews::Back;
}

} // namespace fengqiao::display
