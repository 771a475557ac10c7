#pragma once

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <thread>

namespace fengqiao {

// A thermal printer in memory, behind a real connection: it answers questions about its state as it is told
// to and keeps what it was given. What it is told to do it may do badly.
class Thermal {
public:
    struct Manners {
        bool answers{true};
        unsigned char ready{0x12};
        unsigned char paper{0x12};
        bool answers_end{true};
        std::size_t hangs_up_after{SIZE_MAX}; // bytes
        std::size_t reads_no_more_after{SIZE_MAX};
        std::size_t paper_ends_after{SIZE_MAX};
        std::size_t falls_silent_after{SIZE_MAX};
    };

    explicit Thermal(Manners manners) : manners_{manners} {
        listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int small = 4096; // or the kernel would take a whole receipt for a printer that reads nothing
        ::setsockopt(listener_, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof here;
        ::bind(listener_, reinterpret_cast<sockaddr*>(&here), size);
        ::listen(listener_, 4);
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&here), &size);
        port_ = ntohs(here.sin_port);
        thread_ = std::thread{[this] { serve(); }};
    }
    Thermal(const Thermal&) = delete;
    Thermal& operator=(const Thermal&) = delete;
    ~Thermal() { switch_off(); }

    void switch_off() {
        over_ = true;
        if (thread_.joinable()) thread_.join();
        if (listener_ >= 0) ::close(listener_);
        listener_ = -1;
    }
    [[nodiscard]] std::string port() const { return std::to_string(port_); }
    // Only after it was switched off.
    [[nodiscard]] const std::string& given() const { return given_; }

private:
    void serve();
    int hang_up(int line);
    void answer(int line, std::size_t from);

    Manners manners_;
    int listener_{-1};
    int port_{0};
    std::atomic<bool> over_{false};
    std::string given_;
    std::size_t answered_{0};
    std::thread thread_;
};

} // namespace fengqiao
