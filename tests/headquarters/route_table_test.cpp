#include "app/headquarters/api/route_table.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

Route route(std::string method, std::string path, std::size_t body_max = 0) {
    std::string answer = method + " " + path;
    return {std::move(method), std::move(path), body_max,
            [answer](const http::Request&, const http::Reply& reply) { reply(plain_answer(200, answer)); }};
}

RouteTable table() {
    RouteTable routes;
    routes.add(route("POST", "/v1/sync", 1024));
    routes.add(route("GET", "/"));
    routes.add(route("GET", "/api/v1/"));
    routes.add(route("POST", "/api/v1/", 64));
    return routes;
}

http::Response ask(const std::string& method, const std::string& target) {
    http::Response heard{.status = 0};
    table().answer({.method = method, .target = target},
                   [&](http::Response response) { heard = std::move(response); });
    return heard;
}

} // namespace

TEST_CASE("the longest path that fits answers") {
    CHECK(ask("GET", "/api/v1/cases?state=handling").body == "GET /api/v1/\n");
    CHECK(ask("GET", "/index.html").body == "GET /\n");
    CHECK(ask("POST", "/api/v1/acts").body == "POST /api/v1/\n");
    CHECK(ask("HEAD", "/index.html").status == 200);
}

TEST_CASE("a path that is asked in another way says which ways there are") {
    const auto refused = ask("DELETE", "/api/v1/cases");
    CHECK(refused.status == 405);
    CHECK(http::find_header(refused.headers, "Allow") == "GET, POST");
    CHECK(ask("GET", "/v1/sync").status == 405);
}

TEST_CASE("a body is as long as its path allows, and nothing where nobody answers") {
    CHECK(table().body_max("/v1/sync") == 1024);
    CHECK(table().body_max("/api/v1/acts") == 64);
    CHECK(RouteTable{}.body_max("/anything") == 0);
    http::Response heard;
    RouteTable{}.answer({.method = "GET", .target = "/"},
                        [&](const http::Response& response) { heard = response; });
    CHECK(heard.status == 404);
}
