#pragma once

#include "app/kiosk/effects/threaded_effects.h"

#include <condition_variable>

namespace fengqiao::kiosk {

using namespace std::chrono_literals;

// The glass's side of the threads.
class Waiting {
public:
    explicit Waiting(Inbox& inbox) : inbox_{inbox} {
        inbox_.wake_by([this] {
            const std::scoped_lock lock{mutex_};
            rung_ = true;
            changed_.notify_all();
        });
    }
    ~Waiting() { inbox_.wake_by({}); }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;

    // The next answer of this kind; answers of other kinds are kept for later.
    template <class Kind> std::optional<Kind> next(milliseconds patience = 10s) {
        const auto until = std::chrono::steady_clock::now() + patience;
        for (;;) {
            for (Action& action : inbox_.take())
                come_.push_back(std::move(action));
            for (auto at = come_.begin(); at != come_.end(); ++at) {
                if (auto* found = std::get_if<Kind>(&*at)) {
                    Kind kind = std::move(*found);
                    come_.erase(at);
                    return kind;
                }
            }
            std::unique_lock lock{mutex_};
            if (!changed_.wait_until(lock, until, [this] { return rung_; })) return std::nullopt;
            rung_ = false;
        }
    }

private:
    Inbox& inbox_;
    std::vector<Action> come_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool rung_{false};
};

} // namespace fengqiao::kiosk
