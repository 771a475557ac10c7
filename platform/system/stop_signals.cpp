#include "platform/system/stop_signals.h"

#include <csignal>

namespace fengqiao::system {
namespace {

sigset_t stop_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

StopSignals::StopSignals() {
    const sigset_t set = stop_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals() {
    listen_no_more();
}

void StopSignals::listen(std::function<void()> tell) {
    listen_no_more();
    listener_ = std::jthread{[this, tell = std::move(tell)](const std::stop_token& stop) {
        const sigset_t set = stop_signals();
        for (;;) {
            int signal = 0;
            sigwait(&set, &signal);
            if (stop.stop_requested()) return;
            wished_ = true;
            tell();
        }
    }};
}

void StopSignals::leave_to_the_system() {
    const sigset_t set = stop_signals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void StopSignals::listen_no_more() {
    if (!listener_.joinable()) return;
    listener_.request_stop();
    pthread_kill(listener_.native_handle(), SIGTERM); // it sleeps until a signal comes
    listener_.join();
}

} // namespace fengqiao::system
