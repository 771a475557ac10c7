#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace fengqiao::system {

// SIGINT and SIGTERM as a wish to stop. Made before any other thread, because those inherit that the signals
// are not theirs; SIGPIPE is ignored from here on, a line that breaks is told by the write.
class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    [[nodiscard]] bool stop_wished() const { return wished_; }
    // Calls `tell` by a thread of its own for every signal that comes.
    void listen(std::function<void()> tell);
    // When this returns, `tell` is called no more.
    void listen_no_more();
    // Called by the first thread: from here on a signal simply ends the program, as everything kept survives that.
    static void leave_to_the_system();

private:
    std::atomic<bool> wished_{false};
    std::jthread listener_;
};

} // namespace fengqiao::system
