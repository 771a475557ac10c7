#pragma once

#include "core/basics/clock.h"
#include "core/basics/result.h"
#include "platform/http/message/message.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace fengqiao::http {

struct Call {
    std::string method = "GET";
    std::string url = {}; // https://host:port/path
    std::string body = {};
    std::vector<Header> headers = {};
};

// Whatever the other side said, a login page of somebody's network included. Trust is decided by whoever
// checks the signature (SYNC 1.3), never here.
struct Answer {
    int status = 0;
    std::string body = {};
    std::vector<Header> headers = {};

    [[nodiscard]] std::string_view header(std::string_view name) const { return find_header(headers, name); }
};

// docs: SYNC 1.3 "libcurl" and 1.7. Sizes are bytes.
struct ClientSettings {
    std::string ca_file = {}; // the pinned private authority, PEM; the machine's own are not used
    std::vector<std::string> further_ca_files = {}; // e.g. of a bank's inspecting proxy
    std::string proxy = {}; // http://host:port, with user:password@ if it asks; empty: none
    milliseconds connect_limit{15'000};
    milliseconds whole_limit{600'000};
    long low_speed = 50;        // slower than this many bytes a second …
    seconds low_speed_time{60}; // … for this long is no line
    std::size_t body_max = 8u << 20;
    // Certificates are judged by this time, the best estimate there is. Without one only the time check is
    // left out: the authority is pinned and headquarters signs its answers, a dead clock must not stop the
    // sync.
    std::optional<Instant> trusted_now = {};
    bool plain_http_on_loopback = false; // for tests: also http:// to 127.0.0.1
};

// Carries one call at a time to another machine over HTTPS and keeps the line open for the next one.
class Client {
public:
    explicit Client(ClientSettings settings);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    // Redirects are not followed, no answer is retried. Blocks until the answer is whole or a limit is
    // reached; a stop ends it within about a second. LineDown: anything on the way (no route, timeout, reset,
    // TLS, stop). TooLarge: more than body_max. BadInput: the call. BadFile: an authority file. Texts never
    // hold URL or body.
    Result<Answer> perform(const Call& call, std::stop_token stop = {});

    // For the connections made from now on.
    void trust_time(std::optional<Instant> now);

private:
    class Transfer;
    ClientSettings settings_;
    std::unique_ptr<Transfer> transfer_;
};

} // namespace fengqiao::http
