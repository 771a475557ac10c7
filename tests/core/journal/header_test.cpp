#include "core/journal/event.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

EventHeader telling_header() {
    EventHeader header;
    header.flags = 0x02;
    header.type = 0x0403;
    header.type_version = 0x0605;
    header.public_size = 0x0807;
    header.sealed_size = 0x0c0b0a09;
    header.nonce.fill(0x11);
    header.case_id.bytes.fill(0x22);
    header.branch.bytes.fill(0x33);
    header.actor.bytes.fill(0x44);
    header.time.wall = instant_from(0x0102030405060708);
    header.time.boot.bytes.fill(0x55);
    header.time.since_boot = milliseconds{0x1112131415161718};
    header.headquarters_key = 0x21222324;
    return header;
}

} // namespace

TEST_CASE("a header lies on disk byte for byte as the layout says") {
    const std::string sixteen_11(32, '1'), sixteen_22(32, '2'), sixteen_33(32, '3'), sixteen_44(32, '4'),
        sixteen_55(32, '5');
    const std::string expected = "01020304"
                                 "05060708"
                                 "090a0b0c" +
                                 sixteen_11 + sixteen_22 + sixteen_33 + sixteen_44 + "0807060504030201" +
                                 sixteen_55 +
                                 "1817161514131211"
                                 "24232221";
    // The lowest byte of the type comes first: 0x0403 is written 03 04.
    CHECK(to_hex(encode_header(telling_header())) == expected);
}

TEST_CASE("a header read back says what was written") {
    CHECK(decode_header(encode_header(telling_header())) == telling_header());
    CHECK(decode_header(encode_header(EventHeader{})) == EventHeader{});
    EventHeader before_the_epoch;
    before_the_epoch.time.wall = instant_from(-5);
    CHECK(decode_header(encode_header(before_the_epoch)) == before_the_epoch);
}

TEST_CASE("a header of another layout is not guessed at") {
    auto bytes = encode_header(telling_header());
    for (const Byte version : std::initializer_list<Byte>{0, 2, 255}) {
        bytes[0] = version;
        CHECK(decode_header(bytes) == std::nullopt);
    }
}

TEST_CASE("an event of a type nobody knows yet still has a header") {
    auto header = telling_header();
    header.type = 65000;
    REQUIRE(decode_header(encode_header(header)));
    CHECK(decode_header(encode_header(header))->type == 65000);
    CHECK(known_event_type(65000) == std::nullopt);
}
