#include "tests/platform/http/support/desk.h"
#include "tests/platform/http/support/raw_line.h"

#include <catch2/catch_test_macros.hpp>

#include <thread>

using namespace fengqiao;
using namespace fengqiao::http;

namespace {

ServerSettings impatient() {
    ServerSettings settings;
    settings.request_deadline = milliseconds{300};
    settings.idle_deadline = milliseconds{300};
    return settings;
}

// One byte every 20 ms until the line is reset or two hundred have gone: a slow-loris.
bool drips_until_cut(RawLine& line) {
    for (int sent = 0; sent < 200; ++sent) {
        if (!line.send("x")) return true;
        std::this_thread::sleep_for(milliseconds{20});
    }
    return false;
}

} // namespace

TEST_CASE("a caller that says nothing is hung up on") {
    const auto server = open_desk(impatient());
    RawLine line(server->port());
    CHECK(line.is_hung_up());
}

TEST_CASE("a header that drips in is cut at the deadline however busy the line looks") {
    const auto server = open_desk(impatient());
    RawLine line(server->port());
    line.send("GET / HTTP/1.1\r\nX-");
    CHECK(drips_until_cut(line));
}

TEST_CASE("a body that drips in is cut although its length is allowed") {
    const auto server = open_desk(impatient());
    RawLine line(server->port());
    line.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
    CHECK(drips_until_cut(line));
}

TEST_CASE("a body on a slow line may take longer than the deadline while it keeps up the least rate") {
    ServerSettings settings = impatient();
    settings.body_rate_min = 1000; // bytes a second; what follows sends twenty times as much
    const auto server = open_desk(settings);
    RawLine line(server->port());
    line.send("POST /v1/sync HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000\r\n\r\n");
    for (int part = 0; part < 20; ++part) {
        REQUIRE(line.send(std::string(1000, 'x')));
        std::this_thread::sleep_for(milliseconds{50});
    }
    CHECK(says(line.read_until("xxx"), 200));
}

TEST_CASE("two hundred callers that never finish do not keep one that does from being served") {
    const auto server = open_desk();
    std::vector<RawLine> lorises;
    for (int i = 0; i < 200; ++i) {
        lorises.emplace_back(server->port());
        lorises.back().send("GET / HTTP/1.1\r\nX-Slow: ");
    }
    RawLine honest(server->port());
    honest.send(get("/v1/health"));
    CHECK(says(honest.read_until("GET /v1/health"), 200));
}

TEST_CASE("one connection too many is closed unanswered") {
    ServerSettings settings;
    settings.connections_max = 2;
    const auto server = open_desk(settings);
    RawLine first(server->port());
    RawLine second(server->port());
    first.send(get("/"));
    second.send(get("/"));
    REQUIRE(says(first.read_until("GET / "), 200));
    REQUIRE(says(second.read_until("GET / "), 200));
    RawLine third(server->port());
    CHECK(third.is_hung_up());
}
