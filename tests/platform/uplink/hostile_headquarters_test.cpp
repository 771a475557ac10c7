#include "platform/crypto/os_random.h"
#include "platform/http/server/server.h"
#include "platform/uplink/enrolment.h"
#include "platform/uplink/http_uplink.h"
#include "platform/wire/signed_answer.h"
#include "platform/wire/sync_codec.h"
#include "tests/platform/wire/samples/samples.h"
#include "tests/support/kept_lines.h"
#include "tests/support/manual_clock.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <unistd.h>

using namespace fengqiao;

namespace {

// A terminal on a line at whose other end anything may sit.
struct Terminal {
    explicit Terminal(http::Handler other_side) {
        http::ServerSettings settings;
        auto opened =
            http::Server::open(std::move(settings), [this, other_side](auto request, const auto& reply) {
                ++calls;
                other_side(std::move(request), reply);
            });
        REQUIRE(opened);
        server = std::move(*opened);
        uplink.emplace(
            uplink::UplinkPlace{address(), keys, headquarters.public_keys(1),
                                samples::root_key().public_key(), uplink::IdentityFiles{"/nonexistent"}},
            http::ClientSettings{.plain_http_on_loopback = true}, uplink::HttpUplink::Tools{clock, log});
    }
    [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(server->port()); }
    HttpAnswer ask() { return uplink->exchange(samples::request(), Bytes(32, Byte{7}), {}); }

    // Not believed, and nothing of what was said stands in the log.
    void believes_nothing(int status) {
        const HttpAnswer heard = ask();
        CHECK(heard.status == status);
        CHECK_FALSE(heard.signature_good);
        CHECK_FALSE(heard.response);
        CHECK(calls == 1);
        CHECK(std::ranges::count(log.text(), '\n') == 1);
        CHECK(log.text().find("Please") == std::string::npos);
    }

    crypto::HeadquartersKeys headquarters = samples::headquarters_keys();
    crypto::TerminalKeys keys = samples::terminal_keys();
    ManualClock clock;
    testing::KeptLines log;
    std::atomic<int> calls{0};
    std::unique_ptr<http::Server> server;
    std::optional<uplink::HttpUplink> uplink;
};

const std::string login_page = "<html><body>Please sign in to the guest network</body></html>";

// As headquarters answers this request, signed.
http::Response signed_by(const crypto::HeadquartersKeys& keys, std::string_view request, const Bytes& body,
                         int status = 200) {
    http::Response response{
        .status = status, .content_type = "application/cbor", .body = std::string{text_of(body)}};
    response.headers.push_back({"Kiosk-Sig", wire::sign_answer({keys.current.id, keys.current.key},
                                                               bytes_of(request), status, body)});
    return response;
}

Bytes good_body() {
    return wire::encode_response(samples::response());
}

http::Handler always(http::Response response) {
    return
        [response = std::move(response)](const http::Request&, const http::Reply& reply) { reply(response); };
}

} // namespace

TEST_CASE("headquarters' own answer is heard") {
    const auto keys = samples::headquarters_keys();
    Terminal terminal{[&](const http::Request& request, const http::Reply& reply) {
        reply(signed_by(keys, request.body, good_body()));
    }};
    const HttpAnswer heard = terminal.ask();
    CHECK(heard.status == 200);
    CHECK(heard.signature_good);
    CHECK(heard.response == samples::response());
    CHECK(terminal.log.text().empty());
}

TEST_CASE("the page of a guest network that says all is well is no answer") {
    Terminal{always({.status = 200, .content_type = "text/html", .body = login_page})}.believes_nothing(200);
}

TEST_CASE("nobody is followed anywhere else") {
    Terminal elsewhere{always({.status = 200, .body = login_page})};
    for (const int status : {301, 302, 303, 307, 308}) {
        Terminal{always({.status = status, .headers = {{"Location", elsewhere.address() + "/v1/sync"}}})}
            .believes_nothing(status);
    }
    CHECK(elsewhere.calls == 0);
}

TEST_CASE("a failure after everything was stored is no answer, so that all of it is sent again") {
    Terminal{always({.status = 500, .body = login_page})}.believes_nothing(500);
    // Not even with the body headquarters would have signed.
    Terminal{always({.status = 500, .body = std::string{text_of(good_body())}})}.believes_nothing(500);
}

TEST_CASE("an answer that was true once, to an earlier request, is no answer to this one") {
    const auto keys = samples::headquarters_keys();
    SyncRequest yesterdays = samples::request();
    ++yesterdays.last;
    const std::string asked_then{text_of(wire::encode_request(yesterdays))};
    Terminal{always(signed_by(keys, asked_then, good_body()))}.believes_nothing(200);
}

TEST_CASE("an answer under another status, cut short, or signed with a stranger's key is no answer") {
    const auto keys = samples::headquarters_keys();
    const auto answers_with = [&](auto change) {
        return http::Handler{[&keys, change](const http::Request& request, const http::Reply& reply) {
            http::Response response = signed_by(keys, request.body, good_body());
            change(response, request);
            reply(std::move(response));
        }};
    };
    Terminal{answers_with([](http::Response& response, const auto&) {
        response.status = 401;
    })}.believes_nothing(401);
    Terminal{answers_with([](http::Response& response, const auto&) {
        response.body.pop_back();
    })}.believes_nothing(200);
    Terminal{answers_with([](http::Response& response, const auto&) {
        response.body.clear();
    })}.believes_nothing(200);
    Terminal{answers_with([](http::Response& response, const auto&) {
        response.headers.clear();
    })}.believes_nothing(200);
    Terminal{answers_with([](http::Response& response, const auto&) {
        response.headers.front().value = std::string(20'000, 'A');
    })}.ask();
    crypto::OsRandom random;
    const auto stranger = crypto::SigningKey::make(random);
    Terminal{answers_with([&](http::Response& response, const http::Request& request) {
        response.headers.front().value = wire::sign_answer(
            {keys.current.id, stranger}, bytes_of(request.body), 200, bytes_of(response.body));
    })}.believes_nothing(200);
}

TEST_CASE("what headquarters signed by mistake and is no response is no answer") {
    const auto keys = samples::headquarters_keys();
    for (const Bytes& body : {Bytes{}, Bytes(100'000, 0xbf), Bytes{0xa1, 0x61, 0x76, 0x01}}) {
        Terminal terminal{[&](const http::Request& request, const http::Reply& reply) {
            reply(signed_by(keys, request.body, body));
        }};
        const HttpAnswer heard = terminal.ask();
        CHECK_FALSE(heard.signature_good);
        CHECK_FALSE(heard.response);
    }
}

TEST_CASE("an answer longer than eight mebibytes is let go, signed or not") {
    const auto keys = samples::headquarters_keys();
    const Bytes long_body(http::ClientSettings{}.body_max + 1, Byte{0x61});
    Terminal terminal{[&](const http::Request& request, const http::Reply& reply) {
        reply(signed_by(keys, request.body, long_body));
    }};
    terminal.believes_nothing(0);
}

TEST_CASE("patience is asked for in seconds; anything else is not understood as a time") {
    for (const auto& [said, understood] :
         std::vector<std::pair<std::string, std::optional<seconds>>>{{"120", seconds{120}},
                                                                     {"0", seconds{0}},
                                                                     {"-1", {}},
                                                                     {"4294967296", {}},
                                                                     {"12x", {}},
                                                                     {" ", {}},
                                                                     {"Thu, 26 Nov 2026 12:00:00 GMT", {}}}) {
        CAPTURE(said);
        Terminal terminal{always({.status = 503, .headers = {{"Retry-After", said}}})};
        CHECK(terminal.ask().retry_after == understood);
    }
}

TEST_CASE("an enrolment that a stranger answers leaves the terminal as it was") {
    const auto folder =
        std::filesystem::temp_directory_path() / ("fengqiao-uplink-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const uplink::IdentityFiles files{folder};
    crypto::OsRandom random;
    for (const auto& [status, body] :
         std::vector<std::pair<int, std::string>>{{200, login_page},
                                                  {200, ""},
                                                  {200, std::string(100'000, '\x9f')},
                                                  {302, ""},
                                                  {403, login_page},
                                                  {500, login_page},
                                                  {200, std::string(9u << 20, 'x')}}) {
        CAPTURE(status, body.size());
        const Terminal terminal{always({.status = status, .body = body})};
        const auto enrolled = uplink::enrol(files,
                                            {.headquarters = terminal.address(),
                                             .line = {.plain_http_on_loopback = true},
                                             .root = samples::root_key().public_key(),
                                             .code = wire::print_enrolment_code(samples::enrolment_code()),
                                             .device = {}},
                                            random);
        REQUIRE_FALSE(enrolled);
        CHECK(enrolled.error().text.find('\n') == std::string::npos);
        CHECK(enrolled.error().text.find("Please") == std::string::npos);
        CHECK_FALSE(std::filesystem::exists(files.place));
        CHECK_FALSE(std::filesystem::exists(files.keyset));
    }
    std::filesystem::remove_all(folder);
}
