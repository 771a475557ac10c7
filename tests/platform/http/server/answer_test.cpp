#include "tests/platform/http/support/desk.h"
#include "tests/platform/http/support/raw_line.h"

#include <catch2/catch_test_macros.hpp>

#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace fengqiao;
using namespace fengqiao::http;

namespace {

std::string one_answer(Handler handler, const std::string& request = get("/")) {
    const auto server = open_desk({}, std::move(handler));
    RawLine line(server->port());
    line.send(request);
    const std::string answer = line.read_until("\r\n\r\n");
    server->stop();
    return answer + line.read_all();
}

Response words(std::string body) {
    return {.content_type = "text/plain", .body = std::move(body)};
}

} // namespace

TEST_CASE("a second answer to the same request is ignored") {
    const std::string answer = one_answer([](const Request&, const Reply& reply) {
        reply(words("first"));
        reply(words("second"));
    });
    CHECK(answer.ends_with("first"));
}

TEST_CASE("a handler that throws answers 500 and says nothing of why") {
    const std::string answer =
        one_answer([](const Request&, const Reply&) { throw std::runtime_error("the customer's name"); });
    CHECK(says(answer, 500));
    CHECK(answer.find("customer") == std::string::npos);
}

TEST_CASE("a handler that answers and then throws has answered") {
    const std::string answer = one_answer([](const Request&, const Reply& reply) {
        reply(words("kept"));
        throw std::runtime_error("too late");
    });
    CHECK(answer.ends_with("kept"));
}

TEST_CASE("a request whose answer was forgotten is answered 500") {
    CHECK(says(one_answer([](const Request&, const Reply&) {}), 500));
}

TEST_CASE("an answer may come from another thread, later") {
    std::jthread store;
    const std::string answer = one_answer([&store](const Request&, const Reply& reply) {
        store = std::jthread([reply] {
            std::this_thread::sleep_for(milliseconds{50});
            reply(words("stored"));
        });
    });
    CHECK(answer.ends_with("stored"));
}

TEST_CASE("an answer that comes after the server has gone is nobody's") {
    std::promise<Reply> asked;
    auto server = open_desk({.drain_deadline = milliseconds{50}},
                            [&asked](const Request&, Reply reply) { asked.set_value(std::move(reply)); });
    RawLine line(server->port());
    line.send(get("/"));
    const Reply late = asked.get_future().get();
    server.reset();
    late(words("too late"));
    CHECK(line.read_all().empty());
}

TEST_CASE("stopping waits for the answer in flight and takes no new caller") {
    std::promise<void> asked;
    std::jthread store;
    auto server = open_desk({}, [&](const Request&, const Reply& reply) {
        store = std::jthread([reply] {
            std::this_thread::sleep_for(milliseconds{200});
            reply(words("committed"));
        });
        asked.set_value();
    });
    RawLine idle(server->port());
    RawLine busy(server->port());
    busy.send(get("/v1/sync"));
    asked.get_future().wait();
    const std::uint16_t port = server->port();
    server->stop();
    const std::string answer = busy.read_all();
    CHECK(answer.ends_with("committed"));
    CHECK(answer.find("Connection: close") != std::string::npos);
    CHECK(idle.is_hung_up());
    CHECK_FALSE(RawLine(port).is_open());
}

TEST_CASE("an answer with a header that would start another one goes out as 500") {
    const std::string answer = one_answer([](const Request&, const Reply& reply) {
        reply({.headers = {{"Location", "/\r\nSet-Cookie: stolen=1"}}});
    });
    CHECK(says(answer, 500));
    CHECK(answer.find("stolen") == std::string::npos);
}

TEST_CASE("the length an answer announces is the server's own count") {
    const std::string answer = one_answer([](const Request&, const Reply& reply) {
        reply({.body = "{}", .headers = {{"Content-Length", "9"}, {"Connection", "upgrade"}}});
    });
    CHECK(answer.find("Content-Length: 2\r\n") != std::string::npos);
    CHECK(answer.find("upgrade") == std::string::npos);
}

TEST_CASE("HEAD says how long the answer would be and does not send it") {
    const std::string answer = one_answer(say_back, "HEAD /x HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(answer.find("Content-Length: 8\r\n") != std::string::npos);
    CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("requests sent in one breath are answered one after the other") {
    const auto server = open_desk();
    RawLine line(server->port());
    line.send(get("/1") + post("/2", "two") + get("/3"));
    const std::string answers = line.read_until("GET /3");
    CHECK(answers.find("GET /1") < answers.find("POST /2 two"));
    CHECK(answers.find("POST /2 two") < answers.find("GET /3"));
}

TEST_CASE("the handler sees where the caller is and what it sent") {
    std::promise<Request> seen;
    one_answer(
        [&seen](Request request, const Reply& reply) {
            seen.set_value(std::move(request));
            reply({});
        },
        "PUT /v1/blob/ab?off=3 HTTP/1.1\r\nhost: localhost\r\nkiosk-auth: 1 A\r\nContent-Length: "
        "2\r\n\r\nhi");
    const Request request = seen.get_future().get();
    CHECK(request.method == "PUT");
    CHECK(request.path() == "/v1/blob/ab");
    CHECK(request.query("off") == "3");
    CHECK(request.header("Kiosk-Auth") == "1 A");
    CHECK(request.body == "hi");
    CHECK(request.remote_address == "127.0.0.1");
}
