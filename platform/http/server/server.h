#pragma once

#include "core/basics/clock.h"
#include "core/basics/result.h"
#include "platform/http/message/message.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace fengqiao::http {

inline constexpr std::size_t body_max_default = 4u << 20; // bytes

// Every limit of the server in one place. Sizes are bytes.
struct ServerSettings {
    std::string address = "127.0.0.1"; // a number, not a name; "::" and "0.0.0.0" listen everywhere
    std::uint16_t port = 0;            // 0 takes any free one; Server::port() says which
    unsigned threads = 2;              // at least 1
    // The longest body taken on a path; it is asked before any of the body is read. Empty: body_max_default.
    std::function<std::size_t(std::string_view path)> body_max = {};
    // Told the status of every request that is refused before the handler sees it; by the server's threads,
    // several at once. Empty: nobody is told.
    std::function<void(int status)> refused = {};
    std::uint32_t header_max = 16u << 10; // request line and headers together
    std::size_t connections_max = 512;    // one more is closed unanswered
    // From a request's first byte to its last. A body may take longer only while it keeps up body_rate_min:
    // 10 s alone would cut 200 KB from a branch on a 64 kbit/s line (SYNC 5), a longer limit would feed a
    // slow-loris.
    milliseconds request_deadline{10'000};
    std::size_t body_rate_min = 4096;    // bytes a second, at least 1
    milliseconds idle_deadline{60'000};  // between two requests of a connection
    milliseconds drain_deadline{10'000}; // stop() waits that long for answers in flight
    // PEM files: the chain and its private key. Both empty: plain HTTP, for loopback and behind a proxy only.
    std::filesystem::path certificate_file = {};
    std::filesystem::path key_file = {};
};

// Listens for HTTP/1.1, over TLS 1.2 or newer when it has a certificate, and hands whole requests to one
// handler. Refused before the handler sees it: too long a body 413, too long a header 431, a body without
// announced length or in chunks 411, an expectation 417, anything malformed or cut off 400. Whoever is slower than the
// deadlines is closed.
class Server {
public:
    // Listening when it returns. Busy: the port is taken. BadFile: certificate or key. BadInput: the address.
    static Result<std::unique_ptr<Server>> open(ServerSettings settings, Handler handler);

    ~Server(); // stops
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;

    // Takes no more connections, lets requests already received be answered until drain_deadline, then closes
    // everything and joins its threads. A second call does nothing. Must not be called by the handler.
    void stop();

private:
    class Listener;
    explicit Server(std::unique_ptr<Listener> listener);
    std::unique_ptr<Listener> listener_;
};

} // namespace fengqiao::http
