#include "tests/platform/http/support/desk.h"
#include "tests/platform/http/support/raw_line.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>

using namespace fengqiao;
using namespace fengqiao::http;

namespace {

// What one request of these bytes is answered with by a server that must not let it through to its handler.
std::string refused(const std::string& bytes, ServerSettings settings = {}) {
    std::atomic<int> handled = 0;
    const auto server = open_desk(std::move(settings), [&](Request request, const Reply& reply) {
        ++handled;
        say_back(std::move(request), reply);
    });
    RawLine line(server->port());
    line.send(bytes);
    const std::string answer = line.read_until("\r\n\r\n");
    server->stop();
    CHECK(handled == 0);
    return answer;
}

std::string with_header(std::string_view header) {
    return "POST /v1/sync HTTP/1.1\r\nHost: localhost\r\n" + std::string(header) + "\r\n\r\n";
}

} // namespace

TEST_CASE("a body announced too long is refused before any of it is read") {
    CHECK(says(refused(with_header("Content-Length: 4194305")), 413));
    CHECK(says(refused(with_header("Content-Length: 999999999999999")), 413));
}

TEST_CASE("each path has its own limit for a body") {
    ServerSettings settings;
    settings.body_max = [](std::string_view path) -> std::size_t { return path == "/v1/sync" ? 10 : 100; };
    const auto server = open_desk(settings);
    RawLine line(server->port());
    line.send(post("/v1/blob?off=0", "eleven byte"));
    CHECK(says(line.read_until("eleven byte"), 200));
    line.send(post("/v1/sync?x=1", "ten bytes!"));
    CHECK(says(line.read_until("ten bytes!"), 200));
    line.send(post("/v1/sync", "eleven byte"));
    CHECK(says(line.read_until("\r\n\r\n"), 413));
}

TEST_CASE("a refused sender that goes on sending still gets to read why") {
    ServerSettings settings;
    settings.body_max = [](std::string_view) -> std::size_t { return 1000; };
    const auto server = open_desk(settings);
    RawLine line(server->port());
    REQUIRE(line.send(post("/v1/sync", std::string(500'000, 'x'))));
    CHECK(says(line.read_all(), 413));
}

TEST_CASE("too long a header is refused") {
    CHECK(says(refused("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(20'000, 'x')), 431));
    CHECK(says(refused("GET /" + std::string(20'000, 'x')), 431));
}

TEST_CASE("what is not HTTP/1.1 is refused") {
    CHECK(says(refused("hello there\r\n\r\n"), 400));
    CHECK(says(refused(std::string("\0\1\2\3\r\n\r\n", 8)), 400));
    CHECK(says(refused("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 400));
    CHECK(says(refused("GET / HTTP/1.1\r\nNo colon\r\n\r\n"), 400));
    CHECK(says(refused("GET / HTTP/1.1\r\n\r\n"), 400));
    CHECK(says(refused("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), 400));
    CHECK(says(refused("GET http://elsewhere/ HTTP/1.1\r\nHost: elsewhere\r\n\r\n"), 400));
}

TEST_CASE("a body must announce its length exactly once") {
    CHECK(says(refused(with_header("Transfer-Encoding: chunked")), 411));
    CHECK(says(refused(with_header("Accept: */*")), 411));
    CHECK(says(refused(with_header("Content-Length: -1")), 400));
    CHECK(says(refused(with_header("Content-Length: 1\r\nContent-Length: 2")), 400));
    CHECK(says(refused(with_header("Content-Length: 5\r\nTransfer-Encoding: chunked")), 400));
    CHECK(says(refused(with_header("Transfer-Encoding: gzip")), 400));
}

TEST_CASE("nobody may wait for leave to send a body") {
    CHECK(says(refused(with_header("Content-Length: 5\r\nExpect: 100-continue")), 417));
}

TEST_CASE("a body that breaks off reaches nobody") {
    std::atomic<int> handled = 0;
    const auto server = open_desk({}, [&](Request request, const Reply& reply) {
        ++handled;
        say_back(std::move(request), reply);
    });
    {
        RawLine line(server->port());
        line.send(with_header("Content-Length: 5\r\nX: y") + "four");
    }
    RawLine next(server->port());
    next.send(get("/"));
    CHECK(says(next.read_until("GET / "), 200));
    CHECK(handled == 1);
}

TEST_CASE("a request that ends before it is whole is refused, and whoever keeps the log hears of it once") {
    for (const std::string& cut :
         {with_header("Content-Length: 5\r\nX: y") + "four", std::string{"POST /v1/sy"}}) {
        std::atomic<int> told = 0, last = 0;
        ServerSettings settings;
        settings.refused = [&](int status) {
            ++told;
            last = status;
        };
        const auto server = open_desk(std::move(settings));
        RawLine line(server->port());
        line.send(cut);
        line.end();
        CHECK(says(line.read_all(), 400));
        server->stop();
        CHECK(told == 1);
        CHECK(last == 400);
    }
}

TEST_CASE("a request inside another one's body, or behind two lengths, is never answered as one of its own") {
    const std::string inner = "GET /inner HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const std::string length = "Content-Length: " + std::to_string(inner.size());
    // What one proxy reads as the end of a request, another does not.
    for (const std::string& header :
         {"Transfer-Encoding: chunked\r\n" + length, length + "\r\nTransfer-Encoding: chunked",
          length + "\r\nTransfer-Encoding: identity", length + "\r\nTransfer-Encoding: xchunked",
          length + "\r\nContent-Length: 0", std::string{"Content-Length: +5"},
          std::string{"Content-Length: 0x10"}, std::string{"Content-Length: 5, 5"},
          std::string{"Content-Length : 5"}, length + "\r\n Content-Length: 0",
          std::string{"Content-Length: 18446744073709551616"}, std::string{"X: a\nContent-Length: 5"},
          std::string{"Content-Length:"}}) {
        CAPTURE(header);
        std::atomic<int> inner_seen = 0;
        const auto server = open_desk({}, [&](Request request, const Reply& reply) {
            if (request.path() == "/inner") ++inner_seen;
            say_back(std::move(request), reply);
        });
        RawLine line(server->port());
        line.send(with_header(header) + inner);
        line.end();
        const std::string answers = line.read_all();
        CAPTURE(answers);
        server->stop();
        CHECK(inner_seen == 0);
        CHECK(answers.starts_with("HTTP/1.1 4"));
    }
}

TEST_CASE("what follows a whole request on the line is the next request and nothing else") {
    const auto server = open_desk();
    RawLine line(server->port());
    line.send(post("/first", "abc") + get("/second"));
    line.end();
    const std::string answers = line.read_all();
    CHECK(answers.find("POST /first abc") != std::string::npos);
    CHECK(answers.find("GET /second ") != std::string::npos);
}
