#pragma once

#include <csignal>

namespace fengqiao::headquarters {

// Waits for somebody to end the program: Ctrl-C, or the supervisor. Made before any thread is started, so
// that no thread is interrupted by it.
class StopSignal {
public:
    StopSignal() {
        sigemptyset(&wanted_);
        sigaddset(&wanted_, SIGINT);
        sigaddset(&wanted_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &wanted_, nullptr);
    }
    void wait() const {
        int which = 0;
        while (sigwait(&wanted_, &which) != 0) {
        }
    }

private:
    sigset_t wanted_{};
};

} // namespace fengqiao::headquarters
