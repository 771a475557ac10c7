#include "platform/http/server/sessions.h"

namespace fengqiao::http {

bool Sessions::admit(const std::shared_ptr<Session>& session) {
    const std::lock_guard lock(mutex_);
    if (retiring_ || open_.size() >= most_) return false;
    open_.insert(session);
    return true;
}

void Sessions::remove(const std::shared_ptr<Session>& session) {
    const std::lock_guard lock(mutex_);
    open_.erase(session);
    if (open_.empty()) emptied_.notify_all();
}

void Sessions::deliver(const std::weak_ptr<Session>& session, Response response) {
    // Under the lock, so that close() cannot take the event loop away between finding the session and
    // posting.
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    if (const auto alive = session.lock()) alive->answer(std::move(response));
}

void Sessions::retire() {
    const std::lock_guard lock(mutex_);
    retiring_ = true;
    for (const auto& session : open_)
        session->retire();
}

void Sessions::wait_until_empty(std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    emptied_.wait_for(lock, at_most, [this] { return open_.empty(); });
}

void Sessions::close() {
    std::unordered_set<std::shared_ptr<Session>> forgotten; // destroyed after the lock is gone
    const std::lock_guard lock(mutex_);
    closed_ = true;
    forgotten.swap(open_);
}

namespace {

class PendingAnswer {
public:
    PendingAnswer(std::shared_ptr<Sessions> sessions, std::weak_ptr<Session> session)
        : sessions_(std::move(sessions)), session_(std::move(session)) {}
    ~PendingAnswer() { settle(plain_answer(500)); }
    PendingAnswer(const PendingAnswer&) = delete;
    PendingAnswer& operator=(const PendingAnswer&) = delete;

    void settle(Response response) {
        if (!settled_.exchange(true)) sessions_->deliver(session_, std::move(response));
    }

private:
    std::shared_ptr<Sessions> sessions_;
    std::weak_ptr<Session> session_;
    std::atomic<bool> settled_ = false;
};

} // namespace

Reply reply_once(std::shared_ptr<Sessions> sessions, std::weak_ptr<Session> session) {
    return [pending = std::make_shared<PendingAnswer>(std::move(sessions), std::move(session))](
               Response response) { pending->settle(std::move(response)); };
}

Response plain_answer(int status) {
    return Response{.status = status, .content_type = "", .body = "", .headers = {}};
}

} // namespace fengqiao::http
