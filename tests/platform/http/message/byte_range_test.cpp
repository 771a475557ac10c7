#include "platform/http/message/byte_range.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace fengqiao::http;
using Kind = PartWanted::Kind;

namespace {

PartWanted wanted(const std::string& range, std::uint64_t bytes = 1000) {
    Request request{.method = "GET", .target = "/"};
    request.headers = {{"Range", range}};
    return part_wanted(request, bytes);
}

PartWanted part(std::uint64_t first, std::uint64_t last) {
    return {Kind::Part, first, last};
}

} // namespace

TEST_CASE("a part is asked for from here to there, from here on, or as the last of it") {
    CHECK(wanted("bytes=0-499") == part(0, 499));
    CHECK(wanted("bytes=500-999") == part(500, 999));
    CHECK(wanted("bytes=0-0") == part(0, 0));
    CHECK(wanted("bytes=999-999") == part(999, 999));
    CHECK(wanted("bytes=500-") == part(500, 999));
    CHECK(wanted("bytes=-500") == part(500, 999));
    CHECK(wanted("bytes=-1") == part(999, 999));
    CHECK(wanted("Bytes=1-2") == part(1, 2)); // a unit has no case
}

TEST_CASE("more than is there is as much as is there") {
    CHECK(wanted("bytes=990-5000") == part(990, 999));
    CHECK(wanted("bytes=-5000") == part(0, 999));
    CHECK(wanted("bytes=3-99999999999999999999999999") == part(3, 999));
    CHECK(wanted("bytes=-99999999999999999999999999") == part(0, 999));
    CHECK(wanted("bytes=0-18446744073709551615") == part(0, 999));
}

TEST_CASE("what is beyond the end is not there, and of nothing there is no part") {
    for (const char* range : {"bytes=1000-", "bytes=1000-1000", "bytes=18446744073709551616-",
                              "bytes=99999999999999999999-99999999999999999999", "bytes=-0"}) {
        CAPTURE(range);
        CHECK(wanted(range).kind == Kind::Outside);
    }
    for (const char* range : {"bytes=0-", "bytes=0-0", "bytes=-1"})
        CHECK(wanted(range, 0).kind == Kind::Outside);
}

TEST_CASE("several parts, another unit, and what is no range mean the whole") {
    for (const char* range : {"",
                              "bytes",
                              "bytes=",
                              "bytes=-",
                              "bytes=--1",
                              "bytes=1",
                              "bytes=5-3",
                              "bytes=a-b",
                              "bytes=1-x",
                              "bytes=x-1",
                              "bytes=+1-2",
                              "bytes=-+1",
                              "bytes=0x1-0x2",
                              "bytes=1.0-2",
                              "bytes= 1-2",
                              "bytes=1 -2",
                              "bytes=1-2 ",
                              "bytes=0-0,2-3",
                              "bytes=0-,0-",
                              "bytes=,",
                              "bytes=0-0-0",
                              "bytes =0-1",
                              "items=0-1",
                              "bytes:0-1",
                              "bytes=0–1",
                              "\x01",
                              "bytes=00000000000000000005-3"}) {
        CAPTURE(range);
        CHECK(wanted(range) == PartWanted{});
    }
    CHECK(wanted("bytes=" + std::string(100'000, '0') + "-1") == part(0, 1));
    std::string many = "bytes=0-0";
    for (int times = 0; times < 10'000; ++times)
        many += ",0-0";
    CHECK(wanted(many) == PartWanted{});
}

TEST_CASE("two range headers are a list, and only GET has parts") {
    Request request{.method = "GET", .target = "/"};
    request.headers = {{"Range", "bytes=0-1"}, {"range", "bytes=2-3"}};
    CHECK(part_wanted(request, 10) == PartWanted{});
    request.headers.pop_back();
    CHECK(part_wanted(request, 10) == part(0, 1));
    request.method = "POST";
    CHECK(part_wanted(request, 10) == PartWanted{});
}

TEST_CASE("whatever is asked, a part is never empty and never more than there is") {
    std::mt19937 random{20261127};
    constexpr std::string_view letters = "0123456789-,= bytesBX\t";
    for (int times = 0; times < 200'000; ++times) {
        std::string range = "bytes=";
        for (auto left = random() % 24; left > 0; --left)
            range += letters[random() % (random() % 4 == 0 ? letters.size() : 11)];
        const std::uint64_t bytes = random() % 200;
        const auto found = wanted(range, bytes);
        if (found.kind != Kind::Part) continue;
        CAPTURE(range, bytes);
        REQUIRE(found.first <= found.last);
        REQUIRE(found.last < bytes);
    }
}

TEST_CASE("an answer is cut to the part that was asked for, and says what it is of") {
    const Response whole{.content_type = "audio/ogg", .body = "0123456789", .headers = {{"A", "b"}}};
    const auto cut = cut_to_part(whole, part(3, 5));
    CHECK(cut.status == 206);
    CHECK(cut.body == "345");
    CHECK(find_header(cut.headers, "Content-Range") == "bytes 3-5/10");
    CHECK(find_header(cut.headers, "A") == "b");
    const auto outside = cut_to_part(whole, {Kind::Outside});
    CHECK(outside.status == 416);
    CHECK(outside.body.empty());
    CHECK(find_header(outside.headers, "Content-Range") == "bytes */10");
    const auto all = cut_to_part(whole, {});
    CHECK(all.status == 200);
    CHECK(all.body == "0123456789");
    for (const auto& one : {cut, outside, all})
        CHECK(find_header(one.headers, "Accept-Ranges") == "bytes");
}
