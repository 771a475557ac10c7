#include "tests/platform/http/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::http;

TEST_CASE("a busy port is told with what to do about it") {
    const auto first = open_desk();
    const auto second = Server::open({.port = first->port()}, say_back);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == TroubleKind::Busy);
    CHECK(second.error().text == "127.0.0.1 port " + std::to_string(first->port()) +
                                     " is taken by another program; stop it or choose another port");
}

TEST_CASE("a port is free again as soon as its server has stopped") {
    auto first = open_desk();
    const std::uint16_t port = first->port();
    first->stop();
    first->stop();
    CHECK(Server::open({.port = port}, say_back).has_value());
}

TEST_CASE("an address that is no address of this machine is bad input") {
    for (const char* address : {"headquarters", "203.0.113.9", ""}) {
        const auto opened = Server::open({.address = address}, say_back);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == TroubleKind::BadInput);
    }
}

TEST_CASE("a certificate that cannot be used is named") {
    const auto opened =
        Server::open({.certificate_file = "/nowhere/server.pem", .key_file = "/nowhere/k"}, say_back);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == TroubleKind::BadFile);
    CHECK(opened.error().text.find("/nowhere/server.pem") != std::string::npos);
}
