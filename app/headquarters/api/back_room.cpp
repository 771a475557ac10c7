#include "app/headquarters/api/back_room.h"

namespace fengqiao::headquarters {

BackRoom::BackRoom(unsigned threads) {
    for (unsigned started = 0; started < threads; ++started)
        threads_.emplace_back([this] { work_off(); });
}

BackRoom::~BackRoom() {
    {
        const std::lock_guard lock{mutex_};
        closing_ = true;
    }
    handed_over_.notify_all();
    for (std::thread& thread : threads_)
        thread.join();
}

bool BackRoom::hand_over(std::function<void()> work) {
    {
        const std::lock_guard lock{mutex_};
        if (closing_ || waiting_.size() >= waiting_max) return false;
        waiting_.push_back(std::move(work));
    }
    handed_over_.notify_one();
    return true;
}

void BackRoom::work_off() {
    while (true) {
        std::function<void()> work;
        {
            std::unique_lock lock{mutex_};
            handed_over_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            work = std::move(waiting_.front());
            waiting_.pop_front();
        }
        work();
    }
}

} // namespace fengqiao::headquarters
