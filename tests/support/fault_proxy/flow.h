#pragma once

#include "tests/support/fault_proxy/fault.h"

#include <chrono>
#include <string_view>

namespace fengqiao::testing {

// One direction of one connection: bytes go in as they came, and out as the script spoils them. No sockets
// here.
class Flow {
public:
    using Time = std::chrono::steady_clock::time_point;
    enum class End { None, Reset, Close, Stall, Truncate };

    // `faults` of this direction and connection only.
    explicit Flow(Script faults);

    void feed(std::string_view bytes);
    // The source has ended: what is left goes out and then the end.
    void finish() { finished_ = true; }

    // What may be sent now; sent() says how much of it was.
    [[nodiscard]] std::string_view sendable(Time now) const;
    void sent(std::size_t bytes, Time now);

    // When more becomes sendable by waiting alone.
    [[nodiscard]] std::optional<Time> wakes_at(Time now) const;
    // What has become of the direction once everything before it has been sent.
    [[nodiscard]] End end() const;
    [[nodiscard]] bool finished() const { return finished_ && pending_.empty() && end_ == End::None; }
    [[nodiscard]] std::uint64_t arrived() const { return arrived_; }
    [[nodiscard]] bool full() const { return pending_.size() > pending_max; }

private:
    static constexpr std::size_t pending_max = 256u << 10;

    void apply(const Fault& fault);
    void append_plain(std::string_view bytes);

    Script faults_; // by offset; the ones behind are removed
    std::string pending_;
    std::uint64_t arrived_ = 0;   // bytes taken from the source
    std::uint64_t delivered_ = 0; // bytes put out
    std::uint64_t queued_ = 0;    // bytes that are or were in pending_
    std::string twice_;           // gathered for Duplicate
    std::size_t twice_missing_ = 0;
    std::optional<std::uint64_t> pause_at_; // Split and Slow: position in what is put out
    std::size_t step_ = 0;                  // Slow: bytes at a time
    std::chrono::milliseconds pause_{0};
    std::optional<Time> not_before_;
    End end_ = End::None;
    bool finished_ = false;
};

} // namespace fengqiao::testing
