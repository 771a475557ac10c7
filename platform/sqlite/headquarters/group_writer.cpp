#include "platform/sqlite/headquarters/group_writer.h"

#include <filesystem>
#include <iterator>

namespace fengqiao::sqlite {

GroupWriter::GroupWriter(Database database, Turn turn)
    : database_{std::move(database)}, turn_{std::move(turn)} {
    // A commit that moves four megabytes of log into the database every few milliseconds would be all it
    // does.
    [[maybe_unused]] const auto set = database_.attempt(
        [](SQLite::Database& connection) { connection.exec("PRAGMA wal_autocheckpoint=16000"); });
    writer_ = std::thread{[this] { write(); }};
    for (int at = 0; at < answering_threads; ++at)
        answerers_.emplace_back([this] { answer(); });
}

GroupWriter::~GroupWriter() {
    {
        const std::lock_guard lock{mutex_};
        closing_ = true;
    }
    requested_.notify_all();
    writer_.join();
    {
        const std::lock_guard lock{mutex_};
        written_off_ = true;
    }
    committed_.notify_all();
    for (auto& thread : answerers_)
        thread.join();
}

void GroupWriter::enqueue(Job job, Done done) {
    bool full = false;
    {
        const std::lock_guard lock{mutex_};
        full = closing_ || requests_.size() >= waiting_requests_max;
        if (!full) requests_.push_back({std::move(job), std::move(done), {}});
    }
    if (full) return done(trouble(TroubleKind::Busy, "too many requests wait for the disk; come back later"));
    requested_.notify_one();
}

std::size_t GroupWriter::waiting() const {
    const std::lock_guard lock{mutex_};
    return requests_.size();
}

void GroupWriter::write() {
    while (true) {
        Group group = next_group();
        if (group.empty()) return;
        commit(group);
        answer_all(std::move(group));
    }
}

// Waits for the first; takes what is there with it, nobody waits for company.
GroupWriter::Group GroupWriter::next_group() {
    std::unique_lock lock{mutex_};
    requested_.wait(lock, [this] { return closing_ || !requests_.empty(); });
    Group group;
    const std::size_t count = std::min(requests_.size(), group_requests_max);
    std::move(requests_.begin(), requests_.begin() + static_cast<std::ptrdiff_t>(count),
              std::back_inserter(group));
    requests_.erase(requests_.begin(), requests_.begin() + static_cast<std::ptrdiff_t>(count));
    return group;
}

// Whatever was not worked off in its time goes back to the front of the queue, in its old order.
void GroupWriter::commit(Group& group) {
    turn_.take();
    const auto committed = database_.transact([&](SQLite::Database&) { work_off(group); });
    if (!committed) {
        for (Request& request : group)
            request.outcome = std::unexpected(committed.error());
    }
    empty_log();
    turn_.give_back();
}

void GroupWriter::work_off(Group& group) {
    const auto started = std::chrono::steady_clock::now();
    SQLite::Database& connection = database_.connection();
    std::size_t done = 0;
    for (Request& request : group) {
        if (done > 0 && std::chrono::steady_clock::now() - started > group_work_max) break;
        ++done;
        connection.exec("SAVEPOINT request");
        // A statement a job left unfinished is reset when the job returns, so that the savepoint can go.
        auto outcome = database_.attempt([&](SQLite::Database& within) { return request.job(within); });
        request.outcome = outcome ? std::move(*outcome) : Result<void>{std::unexpected(outcome.error())};
        if (!request.outcome) connection.exec("ROLLBACK TO request");
        connection.exec("RELEASE request");
    }
    const std::lock_guard lock{mutex_};
    while (group.size() > done) {
        requests_.push_front(std::move(group.back()));
        group.pop_back();
    }
}

void GroupWriter::empty_log() {
    std::filesystem::path log = database_.file();
    log += "-wal";
    std::error_code error;
    const auto size = std::filesystem::file_size(log, error);
    if (error || (size < log_bytes_max && !log_to_empty_)) return;
    // Readers that are still at it keep the log long until the next group; that is no trouble.
    [[maybe_unused]] const auto emptied = database_.checkpoint();
    if (std::filesystem::file_size(log, error) == 0) log_to_empty_ = false;
}

void GroupWriter::answer_all(Group group) {
    {
        const std::lock_guard lock{mutex_};
        std::move(group.begin(), group.end(), std::back_inserter(answers_));
    }
    committed_.notify_all();
}

void GroupWriter::answer() {
    while (true) {
        std::unique_lock lock{mutex_};
        committed_.wait(lock, [this] { return written_off_ || !answers_.empty(); });
        if (answers_.empty()) return;
        Request request = std::move(answers_.front());
        answers_.pop_front();
        lock.unlock();
        request.done(std::move(request.outcome));
    }
}

} // namespace fengqiao::sqlite
