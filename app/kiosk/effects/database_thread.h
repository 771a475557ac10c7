#pragma once

#include "app/kiosk/effects/records.h"
#include "app/kiosk/effects/worker.h"

namespace fengqiao::kiosk {

// The one thread that touches the store (DECISIONS 18). The glass posts and is answered later; the line asks
// and waits, so that never more than one of its errands stands before a filing.
class DatabaseThread {
public:
    using Job = std::move_only_function<void(Records&)>;
    static constexpr std::size_t waiting_max = 64; // a finger and a line make two at a time

    // The trouble that opening met.
    static Result<std::unique_ptr<DatabaseThread>> open(OpenRecords open_records);
    ~DatabaseThread(); // closes
    DatabaseThread(const DatabaseThread&) = delete;
    DatabaseThread& operator=(const DatabaseThread&) = delete;

    // From any thread, at once. False when the queue is full or the thread is ending.
    [[nodiscard]] bool post(Job job);
    // Returns when the job is done. False when it will not be. Not for the glass.
    [[nodiscard]] bool perform(Job job);
    // Does what waits, then closes the records and ends the thread. A second call does nothing.
    void close();

private:
    DatabaseThread() = default;
    Result<void> open_records(OpenRecords open_records);

    std::unique_ptr<Records> records_; // touched by worker_ only
    Worker worker_{waiting_max};
    bool closed_{false};
};

} // namespace fengqiao::kiosk
