#pragma once

#include "tests/support/fault_proxy/fault.h"

#include <atomic>
#include <memory>
#include <thread>

namespace fengqiao::testing {

// A TCP proxy on loopback that passes bytes to 127.0.0.1:`upstream_port` and back and spoils them as its
// script says. One thread; the destructor closes whatever is still open.
class FaultProxy {
public:
    explicit FaultProxy(std::uint16_t upstream_port, Script script = {});
    ~FaultProxy();
    FaultProxy(const FaultProxy&) = delete;
    FaultProxy& operator=(const FaultProxy&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    // So far; they tell how many offsets of an exchange there are to cut at.
    [[nodiscard]] unsigned connections() const;
    [[nodiscard]] std::uint64_t bytes(Direction direction) const;

private:
    class Loop;
    std::unique_ptr<Loop> loop_;
    std::jthread thread_;
};

} // namespace fengqiao::testing
