#pragma once

#include <cups/cups.h>

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace fengqiao {

// A CUPS with one queue and one job, behind a real connection: it answers what it is told to and keeps what
// it was given.
class FakeCups {
public:
    struct Manners {
        std::vector<int> job_states{IPP_JSTATE_COMPLETED}; // one a question, the last for ever
        int printer_state{IPP_PSTATE_IDLE};
        std::string reason{"none"}; // of the printer's state, once there is a job
        bool takes_jobs{true};
        bool remembers_jobs{true};
    };

    explicit FakeCups(Manners manners);
    FakeCups(const FakeCups&) = delete;
    FakeCups& operator=(const FakeCups&) = delete;
    ~FakeCups() { switch_off(); }

    void switch_off();
    [[nodiscard]] std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
    // Only after it was switched off.
    [[nodiscard]] const std::string& document() const { return document_; }
    [[nodiscard]] const std::string& media() const { return media_; }
    [[nodiscard]] bool took_back_and_forgot() const { return purged_; }

private:
    void serve();
    bool answer_one(http_t* line);
    void answer(ipp_t* asked, ipp_t* said);
    void tell_of_job(ipp_t* said);

    Manners manners_;
    int listener_{-1};
    int port_{0};
    std::atomic<bool> over_{false};
    std::size_t asked_for_job_{0};
    bool has_job_{false};
    bool purged_{false};
    std::string document_, media_;
    std::thread thread_;
};

} // namespace fengqiao
