#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace fengqiao::testing {

// A descriptor that is closed once. Sockets never wait: whoever uses them polls.
class Socket {
public:
    enum class State { Moved, Waiting, Ended, Broken };
    struct Moved {
        State state;
        std::size_t bytes = 0;
    };

    explicit Socket(int descriptor = -1) : descriptor_(descriptor) {}
    ~Socket();
    Socket(Socket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Socket& operator=(Socket&& other) noexcept;

    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
    [[nodiscard]] int get() const { return descriptor_; }

    Moved receive(std::span<char> into);
    Moved send(std::string_view bytes);
    void end_sending();    // an orderly end; what was sent still arrives
    void reset_on_close(); // the other side gets a reset when this is closed

private:
    int descriptor_;
};

// Not open when the machine refuses. Accepted and connected sockets do not delay small packets.
Socket listen_on_loopback(int waiting_max);
Socket accept_from(const Socket& listening);
Socket connect_to_loopback(std::uint16_t port);
std::uint16_t port_of(const Socket& listening);

} // namespace fengqiao::testing
