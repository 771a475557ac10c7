#include "platform/print/escpos/printer_line.h"

#include <fcntl.h>
#include <linux/sockios.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <thread>
#include <utility>

namespace fengqiao::print::escpos {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds parting{1'000};

std::unexpected<Trouble> gone(std::string text) {
    return trouble(TroubleKind::PrinterGone, std::move(text));
}

int left_until(PrinterLine::Deadline until) {
    const auto left = std::chrono::ceil<milliseconds>(until - steady_clock::now());
    return static_cast<int>(std::clamp<milliseconds::rep>(left.count(), 0, 60'000));
}

// A line that edits what passes would change the picture's bytes.
bool make_raw(int descriptor) {
    termios settings{};
    if (::tcgetattr(descriptor, &settings) != 0) return false;
    ::cfmakeraw(&settings);
    settings.c_cflag |= CLOCAL;
    return ::tcsetattr(descriptor, TCSANOW, &settings) == 0;
}

bool came_about(int descriptor, PrinterLine::Deadline until) {
    pollfd ready{descriptor, POLLOUT, 0};
    if (::poll(&ready, 1, left_until(until)) != 1) return false;
    int fault = 0;
    socklen_t size = sizeof fault;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &fault, &size) == 0 && fault == 0;
}

struct FreeAddresses {
    void operator()(addrinfo* addresses) const { ::freeaddrinfo(addresses); }
};

} // namespace

Result<PrinterLine> PrinterLine::open_device(const std::string& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) return gone("the printer's device is not there");
    const bool one_way = S_ISFIFO(facts.st_mode);
    if (!one_way && !S_ISCHR(facts.st_mode)) return gone("the printer's device is no device");
    const int flags = O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    int descriptor = ::open(path.c_str(), (one_way ? O_WRONLY : O_RDWR) | flags);
    Kind kind = one_way ? Kind::OneWay : Kind::Device;
    if (descriptor < 0 && !one_way) {
        descriptor = ::open(path.c_str(), O_WRONLY | flags);
        kind = Kind::OneWay;
    }
    if (descriptor < 0) return gone("the printer's device cannot be opened");
    if (::isatty(descriptor) && make_raw(descriptor) && kind == Kind::Device) kind = Kind::Serial;
    return PrinterLine{descriptor, kind};
}

Result<PrinterLine> PrinterLine::connect(const std::string& host, const std::string& port, Deadline until) {
    addrinfo wish{};
    wish.ai_socktype = SOCK_STREAM;
    wish.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), port.c_str(), &wish, &found) != 0)
        return gone("the printer's address is no number");
    const std::unique_ptr<addrinfo, FreeAddresses> address{found};
    const int descriptor = ::socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return gone("no connection can be made");
    PrinterLine line{descriptor, Kind::Connection};
    const int begun = ::connect(descriptor, found->ai_addr, found->ai_addrlen);
    if (begun != 0 && (errno != EINPROGRESS || !came_about(descriptor, until)))
        return gone("the printer cannot be reached");
    return line;
}

PrinterLine::PrinterLine(PrinterLine&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)},
      kind_{other.kind_},
      closed_by_peer_{other.closed_by_peer_},
      settled_{other.settled_} {}

PrinterLine::~PrinterLine() {
    if (descriptor_ < 0) return;
    // A serial line would hold the program until a printer that is off takes what waits.
    if (kind_ == Kind::Serial && !settled_) ::tcflush(descriptor_, TCOFLUSH);
    ::close(descriptor_);
}

Result<void> PrinterLine::give(std::string_view bytes, Deadline until) {
    while (!bytes.empty()) {
        pollfd ready{descriptor_, POLLOUT, 0};
        const int count = ::poll(&ready, 1, left_until(until));
        if (count < 0 && errno != EINTR) return gone("the printer's line broke");
        if (count > 0 && (ready.revents & (POLLERR | POLLHUP | POLLNVAL)))
            return gone("the printer went away in the middle of a receipt");
        if (count > 0) {
            // A connection says so with an error instead of a signal.
            const auto written = kind_ == Kind::Connection
                                     ? ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL)
                                     : ::write(descriptor_, bytes.data(), bytes.size());
            if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
            if (written < 0 && errno != EAGAIN && errno != EINTR)
                return gone("the printer went away in the middle of a receipt");
        }
        if (!bytes.empty() && steady_clock::now() >= until) return gone("the printer takes nothing more");
    }
    return {};
}

std::optional<unsigned char> PrinterLine::hear(Deadline until) {
    if (kind_ == Kind::OneWay) return std::nullopt;
    do {
        pollfd ready{descriptor_, POLLIN, 0};
        if (::poll(&ready, 1, left_until(until)) <= 0) continue;
        unsigned char byte = 0;
        const auto count = ::read(descriptor_, &byte, 1);
        if (count == 1) return byte;
        // Some devices answer at once that they have nothing to say; only a connection means its end.
        closed_by_peer_ = kind_ == Kind::Connection && (count == 0 || (errno != EAGAIN && errno != EINTR));
        if (closed_by_peer_ || (ready.revents & (POLLERR | POLLHUP))) return std::nullopt;
        std::this_thread::sleep_for(milliseconds{10});
    } while (steady_clock::now() < until);
    return std::nullopt;
}

Result<void> PrinterLine::settle(Deadline until) {
    if (closed_by_peer_) return gone("the printer hung up");
    while (true) {
        int waiting = 0; // bytes this machine still holds; a device that cannot tell is ready again instead
        const bool known = ::ioctl(descriptor_, kind_ == Kind::OneWay ? FIONREAD : SIOCOUTQ, &waiting) == 0;
        pollfd state{descriptor_, POLLOUT, 0};
        ::poll(&state, 1, 0);
        if (state.revents & (POLLERR | POLLHUP | POLLNVAL)) return gone("the printer hung up");
        if (known ? waiting == 0 : (state.revents & POLLOUT) != 0) break;
        if (steady_clock::now() >= until) return gone("the printer does not take what was given to it");
        std::this_thread::sleep_for(milliseconds{5});
    }
    settled_ = true;
    return kind_ == Kind::Connection ? part(until) : Result<void>{};
}

// Whoever throws unread bytes away answers the end with a reset; whoever read them closes or stays.
Result<void> PrinterLine::part(Deadline until) {
    ::shutdown(descriptor_, SHUT_WR);
    pollfd state{descriptor_, POLLIN, 0};
    ::poll(&state, 1, left_until(std::min(until, steady_clock::now() + parting)));
    if (state.revents & (POLLERR | POLLNVAL)) return gone("the printer threw away half a receipt");
    return {};
}

} // namespace fengqiao::print::escpos
