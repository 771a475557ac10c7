#include "core/basics/utf8.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

TEST_CASE("Chinese, emoji and rare characters in names are well formed") {
    for (const auto* text : {"", "abc", "枫桥经验", "㛃䶮", "𠮷野家", "👍", "\x7f", "\u0080", "\uffff"}) {
        INFO(text);
        CHECK(is_utf8(text));
    }
}

TEST_CASE("overlong forms are refused, so that one text has one spelling") {
    for (const auto* text :
         {"\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xE0\x9F\xBF", "\xF0\x80\x80\xAF", "\xF0\x8F\xBF\xBF"}) {
        CHECK_FALSE(is_utf8(text));
    }
    CHECK(is_utf8("\xE0\xA0\x80"));
    CHECK(is_utf8("\xF0\x90\x80\x80"));
}

TEST_CASE("half of a surrogate pair and code points beyond Unicode are refused") {
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));
    CHECK_FALSE(is_utf8("\xED\xBF\xBF"));
    CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));
    CHECK_FALSE(is_utf8("\xF8\x88\x80\x80\x80"));
    CHECK(is_utf8("\xED\x9F\xBF"));
    CHECK(is_utf8("\xEE\x80\x80"));
    CHECK(is_utf8("\xF4\x8F\xBF\xBF"));
}

TEST_CASE("a character cut in half is refused wherever it is cut") {
    const std::string_view character = "𠮷";
    for (std::size_t size = 1; size < character.size(); ++size) {
        CHECK_FALSE(is_utf8(character.substr(0, size)));
        CHECK_FALSE(is_utf8(character.substr(size)));
    }
}

TEST_CASE("an ill-formed byte is shown as a replacement and the text after it is still read") {
    CHECK(code_points("枫\xFF桥") == std::vector<char32_t>{U'枫', 0xFFFD, U'桥'});
    CHECK(code_points("枫\xE6\xA1") == std::vector<char32_t>{U'枫', 0xFFFD, 0xFFFD});
    CHECK(length_in_code_points("枫\xFF桥") == 3);
}

TEST_CASE("what is written as code points reads back the same") {
    const std::vector<char32_t> points{0x24,  0x7F,   0x80,    0x7FF, 0x800,
                                       U'枫', 0xFFFF, 0x10000, U'𠮷', 0x10FFFF};
    std::string text;
    for (const char32_t point : points)
        append_utf8(text, point);
    CHECK(is_utf8(text));
    CHECK(code_points(text) == points);
    CHECK(length_in_code_points(text) == points.size());
}
