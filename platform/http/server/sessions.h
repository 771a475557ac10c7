#pragma once

#include "platform/http/message/message.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_set>

namespace fengqiao::http {

// One connection as the rest of the server sees it. Both may be called from any thread and return at once.
class Session {
public:
    virtual ~Session() = default;
    virtual void answer(Response response) = 0;
    // The server is stopping: hang up unless a request is being answered, then hang up after that answer.
    virtual void retire() = 0;
};

// The connections that are open, counted and reachable. It outlives the server inside every Reply, which is
// why an answer that comes too late finds nobody here instead of freed memory.
class Sessions {
public:
    explicit Sessions(std::size_t most) : most_(most) {}

    // False when there are as many as allowed or the server is stopping.
    bool admit(const std::shared_ptr<Session>& session);
    void remove(const std::shared_ptr<Session>& session);
    // Does nothing once the session or the server has gone.
    void deliver(const std::weak_ptr<Session>& session, Response response);

    [[nodiscard]] bool retiring() const { return retiring_; }
    void retire();
    void wait_until_empty(std::chrono::milliseconds at_most);
    // Forgets all sessions; deliver() does nothing from here on.
    void close();

private:
    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable emptied_;
    std::unordered_set<std::shared_ptr<Session>> open_;
    std::atomic<bool> retiring_ = false;
    bool closed_ = false;
};

// The one answer a request gets: the first one counts, and a request whose Reply is forgotten gets a 500.
Reply reply_once(std::shared_ptr<Sessions> sessions, std::weak_ptr<Session> session);

// A bare answer of the server itself, for what never reaches or never leaves a handler.
Response plain_answer(int status);

} // namespace fengqiao::http
