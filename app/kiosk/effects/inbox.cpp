#include "app/kiosk/effects/inbox.h"

#include <utility>

namespace fengqiao::kiosk {

void Inbox::put(Action action) {
    const std::scoped_lock lock{mutex_};
    waiting_.push_back(std::move(action));
    if (wake_) wake_(); // under the lock: the window it wakes may be gone right after wake_by() returned
}

std::vector<Action> Inbox::take() {
    const std::scoped_lock lock{mutex_};
    return std::exchange(waiting_, {});
}

void Inbox::wake_by(std::function<void()> wake) {
    const std::scoped_lock lock{mutex_};
    wake_ = std::move(wake);
}

} // namespace fengqiao::kiosk
