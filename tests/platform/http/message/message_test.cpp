#include "platform/http/message/message.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao::http;

namespace {

Request asking(std::string target) {
    Request request;
    request.target = std::move(target);
    return request;
}

} // namespace

TEST_CASE("a header is found whatever its case") {
    const std::vector<Header> headers{{"Kiosk-Sig", "first"}, {"kiosk-sig", "second"}};
    CHECK(find_header(headers, "KIOSK-SIG") == "first");
    CHECK(find_header(headers, "Kiosk").empty());
}

TEST_CASE("a path ends where the question begins") {
    CHECK(asking("/api/cases?state=open").path() == "/api/cases");
    CHECK(asking("/api/cases").path() == "/api/cases");
}

TEST_CASE("a filter of the console is read back as it was typed") {
    const Request request = asking("/api/cases?q=%E6%9E%AB%E6%A1%A5+%26&empty=&flag&q=second");
    CHECK(request.query("q") == "枫桥 &");
    CHECK(request.query("empty") == "");
    CHECK(request.query("flag") == "");
    CHECK_FALSE(request.query("absent").has_value());
    CHECK_FALSE(asking("/api/cases").query("q").has_value());
}

TEST_CASE("a broken escape is no value") {
    CHECK_FALSE(asking("/?q=%E").query("q").has_value());
    CHECK_FALSE(asking("/?q=%zz").query("q").has_value());
}

TEST_CASE("a header cannot smuggle in another one") {
    CHECK(is_sound({"Retry-After", "30"}));
    CHECK(is_sound({"Content-Disposition", "attachment; filename=\"投诉.csv\""}));
    CHECK_FALSE(is_sound({"Retry-After", "30\r\nSet-Cookie: a=b"}));
    CHECK_FALSE(is_sound({"Retry After", "30"}));
    CHECK_FALSE(is_sound({"", "30"}));
}
