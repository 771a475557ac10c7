#pragma once

#include <csignal>
#include <ctime>

namespace fengqiao {

// Keeps SIGPIPE away while this thread writes to a pipe or lets libcurl write, which with CURLOPT_NOSIGNAL no
// longer does so itself: a peer that hangs up must not end the program.
class PipeSignalHeld {
public:
    PipeSignalHeld() {
        sigemptyset(&pipe_);
        sigaddset(&pipe_, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
    }
    ~PipeSignalHeld() {
        if (sigismember(&before_, SIGPIPE) == 1) return;
        const timespec at_once{};
        while (sigtimedwait(&pipe_, nullptr, &at_once) == SIGPIPE) {
        } // one that came meanwhile is dropped
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    PipeSignalHeld(const PipeSignalHeld&) = delete;
    PipeSignalHeld& operator=(const PipeSignalHeld&) = delete;

private:
    sigset_t pipe_{};
    sigset_t before_{};
};

} // namespace fengqiao
