#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace fengqiao::headquarters {

// Threads for what takes long (a commit, Argon2id), so that the two at the door go on answering everybody
// else.
class BackRoom {
public:
    static constexpr std::size_t waiting_max = 64;

    explicit BackRoom(unsigned threads);
    ~BackRoom(); // does what was handed over
    BackRoom(const BackRoom&) = delete;
    BackRoom& operator=(const BackRoom&) = delete;

    // False when too much waits already: answer 503.
    [[nodiscard]] bool hand_over(std::function<void()> work);

private:
    void work_off();

    std::mutex mutex_;
    std::condition_variable handed_over_;
    std::deque<std::function<void()>> waiting_;
    bool closing_{false};
    std::vector<std::thread> threads_;
};

} // namespace fengqiao::headquarters
