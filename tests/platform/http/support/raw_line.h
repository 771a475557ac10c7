#pragma once

#include "tests/support/fault_proxy/socket.h"

#include <chrono>
#include <string>

namespace fengqiao::http {

// A caller without manners: sends exactly these bytes and reads whatever comes.
class RawLine {
public:
    explicit RawLine(std::uint16_t port) : socket_(testing::connect_to_loopback(port)) {}

    [[nodiscard]] bool is_open() const { return socket_.is_open(); }
    // False when the other side has reset the line.
    bool send(std::string_view bytes);
    void end() { socket_.end_sending(); } // nothing more is sent; what comes can still be read
    // Reads until `wanted` stands in what has come, the other side hangs up, or ten seconds have passed.
    std::string read_until(std::string_view wanted);
    // Everything until the other side hangs up.
    std::string read_all() { return read_until({}); }
    // True when the other side hangs up within ten seconds.
    bool is_hung_up();

private:
    bool wait_for(short event);
    testing::Socket socket_;
    bool ended_ = false;
};

} // namespace fengqiao::http
