#include "platform/wire/sync_codec.h"
#include "tests/platform/wire/samples/samples.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include <nlohmann/json.hpp>

using namespace fengqiao;
using namespace fengqiao::wire;
using nlohmann::json;

namespace {

// The request with one thing about it changed.
Bytes changed_request(const auto& change) {
    json message = json::from_cbor(encode_request(samples::request()));
    change(message);
    return json::to_cbor(message);
}

} // namespace

TEST_CASE("a request and a response say the same after they crossed the line") {
    CHECK(decode_request(encode_request(samples::request())).value() == samples::request());
    CHECK(decode_response(encode_response(samples::response())).value() == samples::response());
}

TEST_CASE("a first request without predecessor, events or feed crosses the line") {
    SyncRequest first;
    first.terminal = samples::id<TerminalId>(1);
    first.journal = samples::id<JournalId>(2);
    CHECK(decode_request(encode_request(first)).value() == first);
}

TEST_CASE("a challenge answer tells nothing about any branch") {
    SyncResponse answer = samples::response();
    answer.code = SyncCode::Challenge;
    const json message = json::from_cbor(encode_response(answer));
    CHECK(message.size() == 4);
    for (const auto* key : {"v", "now", "code", "challenge"})
        CHECK(message.contains(key));
}

TEST_CASE("a directive of a kind nobody knows yet crosses the line and spoils nothing else") {
    SyncResponse answer = samples::response();
    answer.directives = {{0, {}}, {UINT16_MAX, Bytes(directive_bytes_max, 1)}, {keyset_directive, {4}}};
    CHECK(decode_response(encode_response(answer)).value_or(SyncResponse{}) == answer);
    answer.directives.assign(directives_max, {7, Bytes(directive_bytes_max, 1)});
    CHECK(decode_response(encode_response(answer)).value_or(SyncResponse{}) == answer);
}

TEST_CASE("directives of another shape, too many of them or too long ones are no answer") {
    const auto with = [](const json& directives) {
        json message = json::from_cbor(encode_response(samples::response()));
        message["dir"] = directives;
        return decode_response(json::to_cbor(message));
    };
    const auto directive = [](std::size_t size) { return json::array({7, json::binary(Bytes(size, 1))}); };
    REQUIRE(with(json::array({directive(3)})));
    const std::vector<json> wrong{
        json::array_t(directives_max + 1, directive(1)),
        json::array({directive(directive_bytes_max + 1)}),
        json::array({"keyset"}),
        json::array({json::array({7})}),
        json::array({json::array({7, json::binary({1}), 1})}),
        json::array({json::array({"keyset", json::binary({1})})}),
        json::array({json::array({-1, json::binary({1})})}),
        json::array({json::array({65536, json::binary({1})})}),
        json::array({json::array({7, "text"})}),
        json::object(),
        nullptr,
    };
    for (const json& directives : wrong) {
        CAPTURE(directives.dump());
        CHECK(with(directives).error().kind == TroubleKind::BadInput);
    }
}

TEST_CASE("a request of a future version is recognised before anything else is judged") {
    const Bytes future = json::to_cbor({{"v", 9}, {"everything", {{"is", "different"}}}});
    const auto request = decode_request(future);
    REQUIRE(request);
    CHECK(request->version == 9);
    CHECK(request->terminal.is_zero());
    CHECK(decode_response(future)->code == SyncCode::Version);
}

TEST_CASE("every request that is not exactly of version 1 is refused") {
    const std::vector<Bytes> wrong{
        changed_request([](json& message) { message["v"] = 0; }),
        changed_request([](json& message) { message["v"] = "1"; }),
        changed_request([](json& message) { message.erase("v"); }),
        changed_request([](json& message) { message.erase("pred"); }),
        changed_request([](json& message) { message["more"] = 1; }),
        changed_request([](json& message) { message["why"] = "because"; }),
        changed_request([](json& message) { message["last"] = -1; }),
        changed_request([](json& message) { message["last"] = 12.0; }),
        changed_request([](json& message) { message["t"] = "7e7e7e7e7e7e7e7e"; }),
        changed_request([](json& message) { message["t"] = json::binary(Bytes(15, 1)); }),
        changed_request([](json& message) { message["t"] = json::binary(Bytes(16, 1), 42); }),
        changed_request([](json& message) { message["base"]["h"] = json::binary(Bytes(31, 1)); }),
        changed_request([](json& message) { message["ev"] = json::object(); }),
        changed_request([](json& message) { message["ev"][0].push_back(1); }),
        changed_request([](json& message) { message["ev"][0][0] = json::binary(Bytes(111, 1)); }),
        changed_request([](json& message) { message["ev"][0][1] = json::binary(Bytes(8193, 1)); }),
        changed_request([](json& message) { message["ev"][0][2] = json::binary(Bytes(65537, 1)); }),
        changed_request([](json& message) { message["st"]["app"] = std::string(65, 'x'); }),
        changed_request([](json& message) { message["feed"]["p"] = nullptr; }),
        changed_request([](json& message) { message["st"].erase("keyset"); }),
        changed_request([](json& message) { message["st"]["keyset"] = std::uint64_t{1} << 32; }),
    };
    for (const Bytes& body : wrong)
        CHECK(decode_request(body).error().kind == TroubleKind::BadInput);
}

TEST_CASE("a request with a key twice, a long number or something after its end is refused") {
    const Bytes good = encode_request(samples::request());
    REQUIRE(decode_request(good));
    Bytes trailing = good;
    trailing.push_back(0xf6);
    CHECK_FALSE(decode_request(trailing));

    Bytes twice = good;
    REQUIRE(twice[0] == 0xa0 + 13); // a map of thirteen
    twice[0] = 0xa0 + 14;
    const Bytes again{0x61, 'v', 0x01};
    twice.insert(twice.end(), again.begin(), again.end());
    CHECK_FALSE(decode_request(twice));

    Bytes longer = good; // "v" is the last but one key; write its 1 in two bytes
    const Bytes version{0x61, 'v', 0x01};
    const auto at = std::search(longer.begin(), longer.end(), version.begin(), version.end());
    REQUIRE(at != longer.end());
    *(at + 2) = 0x18;
    longer.insert(at + 3, 0x01);
    CHECK_FALSE(decode_request(longer));
}

TEST_CASE("more than two thousand events, or more than a mebibyte, is refused") {
    const auto too_many = changed_request([](json& message) {
        const json event = message["ev"][1];
        message["ev"] = json::array();
        for (int count = 0; count < 2001; ++count)
            message["ev"].push_back(event);
    });
    CHECK_FALSE(decode_request(too_many));
    const Bytes too_large(request_bytes_max + 1, 0x00);
    CHECK(decode_request(too_large).error().kind == TroubleKind::TooLarge);
    CHECK(decode_response(too_large).error().kind == TroubleKind::TooLarge);
}

TEST_CASE("fifteen hundred first events of a case fit into one request") {
    SyncRequest full = samples::request();
    const StoredEvent event = samples::first_event();
    full.events.assign(1500, event);
    const Bytes body = encode_request(full);
    CHECK(body.size() <= 1500 * size_in_request(event) + request_frame_bytes_max);
    CHECK(decode_request(body).value() == full);
}

TEST_CASE("a message nested a hundred thousand deep is refused and nothing breaks") {
    CHECK_FALSE(decode_request(Bytes(100'000, 0x81)));
    CHECK_FALSE(decode_request(Bytes(100'000, 0x9f)));
    CHECK_FALSE(decode_response(Bytes(100'000, 0xbf)));
}

TEST_CASE("a length that promises more than there is costs nothing") {
    CHECK_FALSE(decode_request(Bytes{0x5b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}));
    CHECK_FALSE(decode_request(Bytes{0x9b, 0x00, 0x00, 0x00, 0x7f, 0xff, 0xff, 0xff, 0xff}));
    CHECK_FALSE(decode_request(Bytes{0xbb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}));
}

TEST_CASE("a terminal whose clock went mad is still heard") {
    SyncRequest request = samples::request();
    request.health.time.wall = instant_from(INT64_MAX);
    CHECK(decode_request(encode_request(request)));
}
