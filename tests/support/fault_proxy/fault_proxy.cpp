#include "tests/support/fault_proxy/fault_proxy.h"

#include "core/basics/check.h"
#include "tests/support/fault_proxy/line_pair.h"

#include <algorithm>
#include <array>
#include <sys/eventfd.h>
#include <unistd.h>

namespace fengqiao::testing {

namespace {

constexpr int waiting_max = 256;
constexpr std::chrono::milliseconds longest_sleep{1000};

Script chosen(const Script& script, Direction direction, unsigned connection) {
    Script faults;
    std::copy_if(script.begin(), script.end(), std::back_inserter(faults), [&](const Fault& fault) {
        return fault.direction == direction && fault.connection.value_or(connection) == connection;
    });
    return faults;
}

} // namespace

// Everything the proxy's one thread works on.
class FaultProxy::Loop {
public:
    Loop(std::uint16_t upstream_port, Script script)
        : upstream_port_(upstream_port),
          script_(std::move(script)),
          listening_(listen_on_loopback(waiting_max)),
          wake_(Socket(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))) {
        check(listening_.is_open() && wake_.is_open(), "a fault proxy gets a port");
        port_ = port_of(listening_);
    }

    void run() {
        while (!stopping_) {
            wait();
            accept_all();
            const auto now = Flow::Time::clock::now();
            for (auto& pair : pairs_)
                pair->move(now);
            count();
            std::erase_if(pairs_, [](const auto& pair) { return pair->is_over(); });
        }
    }

    void stop() {
        stopping_ = true;
        const std::uint64_t one = 1;
        check(::write(wake_.get(), &one, sizeof one) == sizeof one, "the proxy's thread can be woken");
    }

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] unsigned connections() const { return connections_; }
    [[nodiscard]] std::uint64_t bytes(Direction direction) const { return bytes_[index(direction)]; }

private:
    static std::size_t index(Direction direction) { return direction == Direction::ToServer ? 0 : 1; }

    void wait() {
        std::vector<pollfd> watched{{listening_.get(), POLLIN, 0}, {wake_.get(), POLLIN, 0}};
        const auto now = Flow::Time::clock::now();
        auto sleep = longest_sleep;
        for (const auto& pair : pairs_) {
            pair->watch(watched, now);
            if (const auto wakes = pair->wakes_at(now)) {
                sleep = std::min(sleep, std::chrono::ceil<std::chrono::milliseconds>(*wakes - now));
            }
        }
        ::poll(watched.data(), watched.size(), static_cast<int>(sleep.count()));
    }

    void accept_all() {
        for (;;) {
            Socket client = accept_from(listening_);
            if (!client.is_open()) return;
            Socket server = connect_to_loopback(upstream_port_);
            const unsigned number = connections_++;
            if (!server.is_open()) continue; // the client sees an end, as behind a dead gateway
            pairs_.push_back(std::make_unique<LinePair>(std::move(client), std::move(server),
                                                        Flow(chosen(script_, Direction::ToServer, number)),
                                                        Flow(chosen(script_, Direction::ToClient, number))));
        }
    }

    void count() {
        for (const auto& pair : pairs_) {
            const auto [to_server, to_client] = pair->take_counts();
            bytes_[index(Direction::ToServer)] += to_server;
            bytes_[index(Direction::ToClient)] += to_client;
        }
    }

    const std::uint16_t upstream_port_;
    const Script script_;
    Socket listening_;
    Socket wake_;
    std::uint16_t port_ = 0;
    std::vector<std::unique_ptr<LinePair>> pairs_;
    std::atomic<bool> stopping_ = false;
    std::atomic<unsigned> connections_ = 0;
    std::array<std::atomic<std::uint64_t>, 2> bytes_{};
};

FaultProxy::FaultProxy(std::uint16_t upstream_port, Script script)
    : loop_(std::make_unique<Loop>(upstream_port, std::move(script))),
      thread_([loop = loop_.get()] { loop->run(); }) {}

FaultProxy::~FaultProxy() {
    loop_->stop();
}

std::uint16_t FaultProxy::port() const {
    return loop_->port();
}
unsigned FaultProxy::connections() const {
    return loop_->connections();
}
std::uint64_t FaultProxy::bytes(Direction direction) const {
    return loop_->bytes(direction);
}

} // namespace fengqiao::testing
