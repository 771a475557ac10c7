#include "tests/platform/http/client/branch.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace fengqiao;
using namespace fengqiao::http;
using testing::FaultProxy;

TEST_CASE("a branch and headquarters speak over TLS") {
    const Certificates certificates;
    const auto server = open_desk(certificates.for_server(), [](const Request& request, const Reply& reply) {
        reply({.content_type = "application/cbor",
               .body = request.method + " " + request.body + " " + std::string(request.header("Kiosk-Auth")),
               .headers = {{"Kiosk-Sig", "1 abc"}}});
    });
    Client client(certificates.for_client());
    Call call = sync_call(secure_url(server->port()));
    call.headers = {{"Kiosk-Auth", "1 T 0"}};
    const auto answer = client.perform(call);
    REQUIRE(answer);
    CHECK(answer->status == 200);
    CHECK(answer->body == "POST batch 1 T 0");
    CHECK(answer->header("kiosk-sig") == "1 abc");
    CHECK(answer->header("Content-Type") == "application/cbor");
}

TEST_CASE("every method of the protocol arrives as itself") {
    const auto server = open_desk();
    Client client(plain());
    for (const char* method : {"GET", "POST", "PUT", "DELETE"}) {
        const auto answer = client.perform({.method = method, .url = plain_url(server->port(), "/x?a=b")});
        REQUIRE(answer);
        CHECK(answer->body == std::string(method) + " /x?a=b ");
    }
    const auto head = client.perform({.method = "HEAD", .url = plain_url(server->port(), "/x")});
    REQUIRE(head);
    CHECK(head->body.empty());
    CHECK(head->header("Content-Length") == "8");
}

TEST_CASE("a call carries no header the protocol does not know") {
    std::vector<Header> seen;
    const auto server = open_desk({}, [&seen](const Request& request, const Reply& reply) {
        seen = request.headers;
        reply({});
    });
    Client client(plain());
    REQUIRE(client.perform(sync_call(plain_url(server->port()), std::string(2'000'000, 'x'))));
    CHECK(find_header(seen, "Expect").empty());
    CHECK(find_header(seen, "Transfer-Encoding").empty());
    CHECK(find_header(seen, "Content-Type").empty());
    CHECK(find_header(seen, "Content-Length") == "2000000");
}

TEST_CASE("ten calls use one connection") {
    const Certificates certificates;
    const auto server = open_desk(certificates.for_server());
    const FaultProxy proxy(server->port());
    Client client(certificates.for_client());
    for (int call = 0; call < 10; ++call) {
        REQUIRE(client.perform(sync_call(secure_url(proxy.port()))));
    }
    CHECK(proxy.connections() == 1);
}

TEST_CASE("a refused batch leaves the answer readable") {
    const Certificates certificates;
    ServerSettings settings;
    settings.body_max = [](std::string_view) -> std::size_t { return 1u << 20; };
    const auto server = open_desk(certificates.for_server(settings));
    Client client(certificates.for_client());
    const auto answer = client.perform(sync_call(secure_url(server->port()), std::string(3'000'000, 'x')));
    REQUIRE(answer);
    CHECK(answer->status == 413);
}

TEST_CASE("a hundred branches at once are all answered") {
    constexpr int branches = 100;
    const Certificates certificates;
    const auto server = open_desk(certificates.for_server());
    std::atomic<int> answered = 0;
    {
        std::vector<std::jthread> threads;
        for (int branch = 0; branch < branches; ++branch) {
            threads.emplace_back([&, branch] {
                Client client(certificates.for_client());
                const std::string words = "batch " + std::to_string(branch);
                for (int call = 0; call < 3; ++call) {
                    const auto answer = client.perform(sync_call(secure_url(server->port()), words));
                    if (answer && answer->body == "POST /v1/sync " + words) ++answered;
                }
            });
        }
    }
    CHECK(answered == branches * 3);
}

TEST_CASE("a hotel's login page is an answer like any other until somebody looks for the signature") {
    const auto portal = open_desk({}, [](const Request&, const Reply& reply) {
        reply({.status = 200, .content_type = "text/html", .body = "please log in", .headers = {}});
    });
    Client client(plain());
    const auto answer = client.perform(sync_call(plain_url(portal->port())));
    REQUIRE(answer);
    CHECK(answer->body == "please log in");
    CHECK(answer->header("Kiosk-Sig").empty());
}

TEST_CASE("a redirect is not followed") {
    std::atomic<int> visits = 0;
    const auto elsewhere = open_desk({}, [&visits](const Request&, const Reply& reply) {
        ++visits;
        reply({});
    });
    const std::string there = plain_url(elsewhere->port());
    const auto server = open_desk({}, [&there](const Request&, const Reply& reply) {
        reply({.status = 302, .headers = {{"Location", there}}});
    });
    Client client(plain());
    const auto answer = client.perform(sync_call(plain_url(server->port())));
    REQUIRE(answer);
    CHECK(answer->status == 302);
    CHECK(visits == 0);
}

TEST_CASE("a call that could not be written on one line is never sent") {
    const auto server = open_desk();
    Client client(plain());
    Call call = sync_call(plain_url(server->port()));
    call.headers = {{"Kiosk-Auth", "1\r\nHost: elsewhere"}};
    CHECK(kind_of(client.perform(call)) == TroubleKind::BadInput);
    call.headers.clear();
    call.method = "GET /other";
    CHECK(kind_of(client.perform(call)) == TroubleKind::BadInput);
}
