#pragma once

#include "core/basics/clock.h"
#include "platform/sqlite/database/database.h"
#include "platform/sqlite/headquarters/turn.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace fengqiao::sqlite {

constexpr std::size_t group_requests_max = 64;
constexpr milliseconds group_work_max{20};
constexpr std::size_t waiting_requests_max = 1024;
constexpr int answering_threads = 2;
constexpr std::uintmax_t log_bytes_max = std::uintmax_t{64} * 1024 * 4096; // 64k pages

// The one connection that writes, on a thread of its own. What waited while the last commit was on its way to
// the disk is committed together: at most 64 requests or 20 ms of work, one fdatasync for all of them. Nobody
// is answered before COMMIT returned. A request that fails takes only its own changes back.
//
// Several processes may each have a writer on one database (a command beside the server): a file lock lets
// one group at a time write or move the log, because SQLite before 3.51.3 can damage a log that two
// connections reset at once.
class GroupWriter {
public:
    // Works inside a savepoint; a trouble or an exception of SQLite's takes it back.
    using Job = std::function<Result<void>(SQLite::Database&)>;
    // Called by one of the answering threads after the group's COMMIT, or with the trouble.
    using Done = std::function<void(Result<void>)>;

    GroupWriter(Database database, Turn turn);
    ~GroupWriter(); // finishes what was enqueued
    GroupWriter(const GroupWriter&) = delete;
    GroupWriter& operator=(const GroupWriter&) = delete;

    // Busy, at once and on the caller's thread, when waiting_requests_max are waiting already.
    void enqueue(Job job, Done done);
    // The log still holds what the database no longer does: after the next group it is carried over and
    // emptied, and after every further one until no reader is in its way.
    void empty_log_soon() { log_to_empty_ = true; }
    // Jobs that were not answered yet.
    [[nodiscard]] std::size_t waiting() const;

private:
    struct Request {
        Job job;
        Done done;
        Result<void> outcome;
    };
    using Group = std::deque<Request>;

    void write();
    void answer();
    Group next_group();
    void commit(Group& group);
    void work_off(Group& group);
    void empty_log();
    void answer_all(Group group);

    Database database_;
    Turn turn_;
    mutable std::mutex mutex_;
    std::condition_variable requested_, committed_;
    std::deque<Request> requests_;
    std::deque<Request> answers_;
    std::atomic<bool> log_to_empty_{false};
    bool closing_{false}, written_off_{false};
    std::thread writer_;
    std::vector<std::thread> answerers_;
};

} // namespace fengqiao::sqlite
