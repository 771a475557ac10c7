#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace fengqiao::kiosk {

// One thread and the bounded queue of what it has to do, one after the other.
class Worker {
public:
    using Job = std::move_only_function<void()>;

    explicit Worker(std::size_t waiting_max);
    ~Worker(); // finishes
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // From any thread, at once. False when too many wait already or the worker is ending: then the job is not
    // and will not be done. A job that was taken is done, unless drop_waiting() says otherwise.
    [[nodiscard]] bool post(Job job);
    // Takes nothing more, does what waits, ends the thread. A second call does nothing.
    void finish();
    // Forgets what waits; the job under way goes on.
    void drop_waiting();

private:
    void work();

    std::size_t waiting_max_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> waiting_;
    bool ending_{false};
    std::thread thread_; // last: it uses all of the above
};

} // namespace fengqiao::kiosk
