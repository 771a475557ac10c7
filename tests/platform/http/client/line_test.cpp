#include "tests/platform/http/client/branch.h"

#include <thread>

using namespace fengqiao;
using namespace fengqiao::http;
using testing::Action;
using testing::Direction;
using testing::FaultProxy;

namespace {

Handler answering(std::size_t bytes) {
    return [bytes](const Request&, const Reply& reply) { reply({.body = std::string(bytes, 'x')}); };
}

// One call through a line that is spoiled like this, to a headquarters that answers 100,000 bytes over TLS.
Result<Answer> spoiled(const testing::Script& script, milliseconds whole_limit = milliseconds{20'000}) {
    const Certificates certificates;
    const auto server =
        open_desk(certificates.for_server({.drain_deadline = milliseconds{100}}), answering(100'000));
    const FaultProxy proxy(server->port(), script);
    ClientSettings settings = certificates.for_client();
    settings.whole_limit = whole_limit;
    Client client(settings);
    return client.perform(sync_call(secure_url(proxy.port())));
}

} // namespace

TEST_CASE("a line cut in the middle of an answer is down, whatever had arrived") {
    for (const Action action : {Action::Reset, Action::Close, Action::Truncate}) {
        for (const std::uint64_t offset : {0u, 1u, 1000u, 50'000u}) {
            CHECK(kind_of(spoiled({{.offset = offset, .action = action}})) == TroubleKind::LineDown);
        }
    }
}

TEST_CASE("wherever a small exchange is cut there is no answer rather than half of one") {
    const auto server = open_desk();
    std::uint64_t length = 0;
    {
        const FaultProxy whole(server->port());
        Client client(plain());
        REQUIRE(client.perform(sync_call(plain_url(whole.port()))));
        // The line counts on a thread of its own, and may do so after the answer has arrived.
        for (int look = 0; look < 1000 && length == 0; ++look) {
            length = whole.bytes(Direction::ToClient);
            std::this_thread::sleep_for(milliseconds{5});
        }
    }
    REQUIRE(length > 100);
    for (std::uint64_t offset = 0; offset < length; ++offset) {
        const FaultProxy proxy(server->port(), {{.offset = offset, .action = Action::Close}});
        Client client(plain());
        CHECK(kind_of(client.perform(sync_call(plain_url(proxy.port())))) == TroubleKind::LineDown);
    }
}

TEST_CASE("a line cut while the batch goes up is down") {
    for (const std::uint64_t offset : {0u, 100u, 600u}) {
        CHECK(kind_of(
                  spoiled({{.direction = Direction::ToServer, .offset = offset, .action = Action::Reset}})) ==
              TroubleKind::LineDown);
    }
}

TEST_CASE("a flipped bit or a doubled piece under TLS is a line that is down") {
    CHECK(kind_of(spoiled({{.offset = 50'000, .action = Action::FlipBit}})) == TroubleKind::LineDown);
    CHECK(kind_of(spoiled({{.offset = 50'000, .action = Action::Duplicate, .amount = 500}})) ==
          TroubleKind::LineDown);
}

TEST_CASE("a line that stalls is given up at the limit") {
    CHECK(kind_of(spoiled({{.offset = 50'000, .action = Action::Stall}}, milliseconds{400})) ==
          TroubleKind::LineDown);
}

TEST_CASE("a line that only splits and dawdles still carries the answer") {
    const auto answer = spoiled({{.offset = 1000, .action = Action::Split},
                                 {.offset = 2000, .action = Action::Slow, .amount = 20'000, .pause_ms = 5}});
    REQUIRE(answer);
    CHECK(answer->body == std::string(100'000, 'x'));
}

TEST_CASE("in the clear, a login page in place of headquarters is just an answer") {
    const auto server = open_desk({}, answering(10));
    const FaultProxy proxy(server->port(), {{.action = Action::Inject,
                                             .text = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nlogin"}});
    Client client(plain());
    const auto answer = client.perform(sync_call(plain_url(proxy.port())));
    REQUIRE(answer);
    CHECK(answer->body == "login");
}

TEST_CASE("after a cut the next call makes a new line") {
    const Certificates certificates;
    const auto server = open_desk(certificates.for_server());
    const FaultProxy proxy(server->port(), {{.offset = 1000, .action = Action::Reset, .connection = 0}});
    Client client(certificates.for_client());
    CHECK(kind_of(client.perform(sync_call(secure_url(proxy.port())))) == TroubleKind::LineDown);
    CHECK(client.perform(sync_call(secure_url(proxy.port()))).has_value());
}

TEST_CASE("nobody at the other end is a line that is down") {
    auto server = open_desk();
    const std::uint16_t port = server->port();
    server->stop();
    Client client(plain());
    CHECK(kind_of(client.perform(sync_call(plain_url(port)))) == TroubleKind::LineDown);
}

TEST_CASE("an answer longer than allowed is refused, announced or not") {
    const auto server = open_desk({}, answering(1001));
    ClientSettings settings = plain();
    settings.body_max = 1000;
    Client client(settings);
    CHECK(kind_of(client.perform(sync_call(plain_url(server->port())))) == TroubleKind::TooLarge);

    const FaultProxy unannounced(
        server->port(),
        {{.action = Action::Inject, .text = "HTTP/1.1 200 OK\r\n\r\n" + std::string(1001, 'x')}});
    CHECK(kind_of(client.perform(sync_call(plain_url(unannounced.port())))) == TroubleKind::TooLarge);

    settings.body_max = 1001;
    Client enough(settings);
    CHECK(enough.perform(sync_call(plain_url(server->port()))).has_value());
}

TEST_CASE("an answer of endless headers is refused") {
    const auto server = open_desk();
    std::string headers;
    for (int line = 0; line < 2000; ++line)
        headers += "X-Filler: " + std::string(90, 'x') + "\r\n";
    const FaultProxy proxy(server->port(),
                           {{.action = Action::Inject, .text = "HTTP/1.1 200 OK\r\n" + headers + "\r\n"}});
    Client client(plain());
    CHECK(kind_of(client.perform(sync_call(plain_url(proxy.port())))) == TroubleKind::TooLarge);
}

TEST_CASE("a stop ends a call that waits for its answer") {
    const auto server = open_desk({}, answering(10));
    const FaultProxy proxy(server->port(), {{.offset = 0, .action = Action::Stall}});
    Client client(plain());
    std::stop_source source;
    std::jthread stopper([&source] {
        std::this_thread::sleep_for(milliseconds{100});
        source.request_stop();
    });
    const auto began = std::chrono::steady_clock::now();
    const auto answer = client.perform(sync_call(plain_url(proxy.port())), source.get_token());
    CHECK(kind_of(answer) == TroubleKind::LineDown);
    CHECK(std::chrono::steady_clock::now() - began < seconds{10}); // without the stop: whole_limit, 600 s
}

TEST_CASE("what went wrong on the line never tells what was sent or asked") {
    const Certificates certificates;
    const auto server = open_desk(certificates.for_server());
    const FaultProxy proxy(server->port(), {{.offset = 10, .action = Action::Reset}});
    Client client(certificates.for_client());
    const auto answer =
        client.perform(sync_call(secure_url(proxy.port(), "/v1/sync?phone=13800138000"), "张三"));
    REQUIRE_FALSE(answer);
    CHECK(answer.error().text.find("138") == std::string::npos);
    CHECK(answer.error().text.find("张三") == std::string::npos);
    CHECK(answer.error().text.starts_with("the line is down: "));
}

TEST_CASE("the proxy of the configuration is used, and none that the environment names") {
    const auto server = open_desk();
    ::setenv("http_proxy", "http://127.0.0.1:1", 1);
    Client direct(plain());
    CHECK(direct.perform(sync_call(plain_url(server->port()))).has_value());
    ::unsetenv("http_proxy");

    ClientSettings settings = plain();
    settings.proxy = "http://127.0.0.1:" + std::to_string(server->port());
    Client proxied(settings);
    const auto answer = proxied.perform(sync_call("http://127.0.0.1:9/v1/sync"));
    REQUIRE(answer); // it came to our server, which is no proxy and says so
    CHECK(answer->status == 400);
}
