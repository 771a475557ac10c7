#pragma once

#include "app/kiosk/flow/action.h"

#include <functional>
#include <mutex>
#include <vector>

namespace fengqiao::kiosk {

// Where the other threads lay down their answers for the glass, which takes them before it draws.
class Inbox {
public:
    // From any thread. Wakes the glass.
    void put(Action action);
    // By the glass, all at once and in the order they came.
    [[nodiscard]] std::vector<Action> take();

    // What wakes the glass: called by whichever thread puts. An empty one while there is no glass to wake;
    // when this returns, the one before is called no more.
    void wake_by(std::function<void()> wake);

private:
    std::mutex mutex_;
    std::vector<Action> waiting_;
    std::function<void()> wake_;
};

} // namespace fengqiao::kiosk
