#include "app/kiosk/effects/database_thread.h"

#include "core/basics/check.h"

#include <semaphore>

namespace fengqiao::kiosk {

Result<std::unique_ptr<DatabaseThread>> DatabaseThread::open(OpenRecords open_records) {
    std::unique_ptr<DatabaseThread> thread{new DatabaseThread};
    if (auto opened = thread->open_records(std::move(open_records)); !opened)
        return std::unexpected(opened.error());
    return thread;
}

Result<void> DatabaseThread::open_records(OpenRecords open_records) {
    Result<void> answer;
    std::binary_semaphore done{0};
    const bool taken = worker_.post([&] {
        auto opened = open_records();
        if (opened)
            records_ = std::move(*opened);
        else
            answer = std::unexpected(opened.error());
        done.release();
    });
    check(taken, "a thread that just began has room for its first errand");
    done.acquire();
    return answer;
}

DatabaseThread::~DatabaseThread() {
    close();
}

void DatabaseThread::close() {
    if (std::exchange(closed_, true)) return;
    // The store asserts its thread, so it goes there. A queue that is full now is empty a moment later.
    while (!worker_.post([this] { records_.reset(); }))
        std::this_thread::yield();
    worker_.finish();
}

bool DatabaseThread::post(Job job) {
    return worker_.post([this, job = std::move(job)]() mutable { job(*records_); });
}

bool DatabaseThread::perform(Job job) {
    std::binary_semaphore done{0};
    const bool taken = post([&](Records& records) {
        job(records);
        done.release();
    });
    if (taken) done.acquire();
    return taken;
}

} // namespace fengqiao::kiosk
