#include "tests/support/fault_proxy/socket.h"

#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fengqiao::testing {

namespace {

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

Socket stream_socket(int flags) {
    return Socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | flags, 0));
}

void send_at_once(const Socket& socket) {
    const int on = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Socket::Moved judged(ssize_t bytes) {
    if (bytes > 0) return {Socket::State::Moved, static_cast<std::size_t>(bytes)};
    if (bytes == 0) return {Socket::State::Ended};
    if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) return {Socket::State::Waiting};
    return {Socket::State::Broken};
}

} // namespace

Socket::~Socket() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Socket& Socket::operator=(Socket&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

Socket::Moved Socket::receive(std::span<char> into) {
    return judged(::recv(descriptor_, into.data(), into.size(), MSG_DONTWAIT));
}

Socket::Moved Socket::send(std::string_view bytes) {
    return judged(::send(descriptor_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL));
}

void Socket::end_sending() {
    ::shutdown(descriptor_, SHUT_WR);
}

void Socket::reset_on_close() {
    const linger at_once{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

Socket listen_on_loopback(int waiting_max) {
    Socket listening = stream_socket(SOCK_NONBLOCK);
    const sockaddr_in address = loopback(0);
    if (::bind(listening.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return Socket();
    if (::listen(listening.get(), waiting_max) != 0) return Socket();
    return listening;
}

Socket accept_from(const Socket& listening) {
    Socket accepted(::accept4(listening.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (accepted.is_open()) send_at_once(accepted);
    return accepted;
}

Socket connect_to_loopback(std::uint16_t port) {
    Socket connected = stream_socket(0); // on loopback the answer is there at once, so this call may wait
    const sockaddr_in address = loopback(port);
    if (::connect(connected.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return Socket();
    send_at_once(connected);
    return connected;
}

std::uint16_t port_of(const Socket& listening) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (::getsockname(listening.get(), reinterpret_cast<sockaddr*>(&address), &size) != 0) return 0;
    return ntohs(address.sin_port);
}

} // namespace fengqiao::testing
