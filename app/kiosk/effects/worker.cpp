#include "app/kiosk/effects/worker.h"

#include "core/basics/wipe.h"

namespace fengqiao::kiosk {

Worker::Worker(std::size_t waiting_max) : waiting_max_{waiting_max}, thread_{[this] { work(); }} {}

Worker::~Worker() {
    finish();
}

bool Worker::post(Job job) {
    {
        const std::scoped_lock lock{mutex_};
        if (ending_ || waiting_.size() >= waiting_max_) return false;
        waiting_.push_back(std::move(job));
    }
    changed_.notify_one();
    return true;
}

void Worker::finish() {
    {
        const std::scoped_lock lock{mutex_};
        ending_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Worker::drop_waiting() {
    std::deque<Job> dropped; // what a job holds is let go outside the lock
    const std::scoped_lock lock{mutex_};
    dropped.swap(waiting_);
}

void Worker::work() {
    std::unique_lock lock{mutex_};
    for (;;) {
        changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        Job job = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        job();
        job = nullptr; // a customer's words do not outlive the work on them
        wipe_unused_stack();
        lock.lock();
    }
}

} // namespace fengqiao::kiosk
