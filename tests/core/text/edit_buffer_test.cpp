#include "core/text/edit_buffer.h"
#include "tests/support/plain_text_rules.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao {
namespace {

const testing::PlainTextRules rules;

} // namespace

TEST_CASE("what is written stands at the caret") {
    EditBuffer buffer{"理财到期"};
    CHECK(buffer.caret() == 4);
    buffer.place_caret(2, rules);
    CHECK(buffer.insert("产品", 10));
    CHECK(buffer.text() == "理财产品到期");
    CHECK(buffer.caret() == 4);
    CHECK(buffer.length(rules) == 6);
}

TEST_CASE("one erasing takes one character as people count them") {
    EditBuffer buffer{"买e\u0301"};
    buffer.erase(rules);
    CHECK(buffer.text() == "买");
    buffer.erase(rules);
    buffer.erase(rules);
    CHECK(buffer.empty());
    CHECK(buffer.caret() == 0);
}

TEST_CASE("the caret never stands inside a character") {
    EditBuffer buffer{"e\u0301a"};
    buffer.place_caret(1, rules);
    CHECK(buffer.caret() == 0);
    buffer.place_caret(2, rules);
    CHECK(buffer.caret() == 2);
    buffer.place_caret(99, rules);
    CHECK(buffer.caret() == 3);
    buffer.place_caret(0, rules);
    CHECK(buffer.caret() == 0);
}

TEST_CASE("what would be too long is refused whole, and nothing is lost") {
    EditBuffer buffer{"一二三"};
    CHECK_FALSE(buffer.insert("四五六", 5));
    CHECK(buffer.text() == "一二三");
    CHECK_FALSE(buffer.can_undo());
    CHECK(buffer.insert("四五", 5));
    CHECK(buffer.text() == "一二三四五");
}

TEST_CASE("undoing takes back one change after the other, as far as a hundred") {
    EditBuffer buffer;
    for (int i = 0; i < 120; ++i)
        REQUIRE(buffer.insert("字", 200));
    buffer.place_caret(1, rules);
    buffer.erase(rules);
    CHECK(buffer.length(rules) == 119);
    buffer.undo();
    CHECK(buffer.length(rules) == 120);
    CHECK(buffer.caret() == 1);
    while (buffer.can_undo())
        buffer.undo();
    CHECK(buffer.length(rules) == 21); // the erasing and ninety-nine letters
    buffer.undo();
    CHECK(buffer.length(rules) == 21);
}

TEST_CASE("control characters are not written, the end of a line is") {
    EditBuffer buffer;
    REQUIRE(buffer.insert(std::string_view{"a\x01\0b\n\x7F\xC2\x85", 8}, 10));
    CHECK(buffer.text() == "ab\n");
}

} // namespace fengqiao
