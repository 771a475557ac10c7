#pragma once

#include "platform/print/cups/job_state.h"

#include <chrono>
#include <memory>
#include <string_view>

namespace fengqiao::print {

// One connection to CUPS and one of its queues; the only class that speaks libcups. Nothing that is said to
// it besides the page itself tells anything about a customer.
class CupsQueue {
public:
    struct Where {
        std::string server; // host:port; empty for this machine's own
        std::string queue;
        std::chrono::milliseconds answers_within{5'000};
    };

    static Result<CupsQueue> open(Where where);
    CupsQueue(CupsQueue&&) noexcept;
    CupsQueue& operator=(CupsQueue&&) = delete;
    ~CupsQueue();

    // Its number. `size` as CUPS writes it: 80x213mm.
    Result<int> send(std::string_view pdf, const std::string& size);
    Result<JobReport> ask(int job);
    // The queue alone, before anything is sent.
    Result<JobReport> ask();
    // Out of the queue and of CUPS's memory, however far it got.
    void take_back(int job);

private:
    struct Connection;
    CupsQueue(Where where, std::unique_ptr<Connection> connection);
    Result<int> create_job(const std::string& size);
    Result<void> read_printer(JobReport& report);

    Where where_;
    std::unique_ptr<Connection> connection_;
};

} // namespace fengqiao::print
