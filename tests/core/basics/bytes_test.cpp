#include "core/basics/bytes.h"

#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

TEST_CASE("bytes written in hexadecimal read back the same, in either case") {
    const Bytes bytes{0x00, 0x0f, 0xa5, 0xff};
    CHECK(to_hex(bytes) == "000fa5ff");
    CHECK(from_hex("000fa5ff") == bytes);
    CHECK(from_hex("000FA5FF") == bytes);
    CHECK(from_hex("") == Bytes{});
}

TEST_CASE("half a byte or a foreign letter is no hexadecimal") {
    for (const auto* text : {"0", "000", "0g", "g0", "0x10", " 00", "枫桥"}) {
        INFO(text);
        CHECK_FALSE(from_hex(text).has_value());
    }
}

TEST_CASE("a receipt code spelled in base32 gives back every byte, whatever its length") {
    SeededRandom random{2};
    for (std::size_t size = 0; size <= 33; ++size) {
        Bytes bytes(size);
        random.fill(bytes);
        const auto text = to_base32(bytes);
        CHECK(text.size() == (size * 8 + 4) / 5);
        CHECK(from_base32(text) == bytes);
    }
}

TEST_CASE("base32 puts the most significant five bits first") {
    CHECK(to_base32(Bytes{0x00}) == "00");
    CHECK(to_base32(Bytes{0xff}) == "ZW");
    CHECK(to_base32(Bytes{0x08, 0x42, 0x10, 0x84, 0x21}) == "11111111");
}

TEST_CASE("a code never shows a letter that is taken for another") {
    SeededRandom random{3};
    Bytes bytes(4000);
    random.fill(bytes);
    CHECK(to_base32(bytes).find_first_of("ILOU") == std::string::npos);
}

TEST_CASE("a customer who types O for zero and I or L for one is understood") {
    const auto code = from_base32("0110-1ABC");
    REQUIRE(code.has_value());
    CHECK(from_base32("oIlo-iabc") == code);
    CHECK(from_base32("OLIO LABC") == code);
}

TEST_CASE("the same bytes have one spelling: other padding than zero, or a character too many, is refused") {
    REQUIRE(from_base32("ZW") == Bytes{0xff});
    for (const char* other : {"ZX", "ZZ", "ZW0", "Z"})
        CHECK_FALSE(from_base32(other));
    for (unsigned last = 0; last < 256; ++last) {
        const Bytes bytes{0x5a, static_cast<Byte>(last)};
        const std::string text = to_base32(bytes);
        CHECK(from_base32(text) == bytes);
        for (const char digit : std::string_view{"0123456789ABCDEFGHJKMNPQRSTVWXYZ"}) {
            std::string other = text;
            other.back() = digit;
            const auto read = from_base32(other);
            CHECK((!read || to_base32(*read) == other)); // whatever is read is written the same way
        }
    }
}

TEST_CASE("a code with a letter that Crockford left out is refused") {
    CHECK_FALSE(from_base32("0110U").has_value());
    CHECK_FALSE(from_base32("01:0").has_value());
    CHECK_FALSE(from_base32("码").has_value());
}
