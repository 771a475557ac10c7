#include "platform/text/icu_text_rules.h"
#include "tests/contracts/text_rules_contract.h"
#include "tests/support/plain_text_rules.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::text {
namespace {

std::unique_ptr<TextRules> rules() {
    auto opened = open_text_rules();
    REQUIRE(opened);
    return std::move(*opened);
}

// Whether a line may end behind the first `place` letters.
bool ends(std::u32string_view text, std::size_t place) {
    return std::ranges::binary_search(rules()->line_ends(text), place);
}

} // namespace

TEST_CASE("both text rules keep their contract") {
    testing::keeps_the_contract_of_text_rules(*rules());
    testing::keeps_the_contract_of_text_rules(testing::PlainTextRules{});
}

TEST_CASE("no line of Chinese begins with closing punctuation or ends with opening punctuation") {
    constexpr std::u32string_view closing = U"，。、；：？！）》」』】〉”’…％";
    for (const char32_t mark : closing) {
        INFO(static_cast<std::uint32_t>(mark));
        CHECK_FALSE(ends(std::u32string{U'款', mark, U'已'}, 1));
    }
    constexpr std::u32string_view opening = U"（《「『【〈“‘￥";
    for (const char32_t mark : opening) {
        INFO(static_cast<std::uint32_t>(mark));
        CHECK_FALSE(ends(std::u32string{U'看', mark, U'已'}, 2));
    }
    CHECK_FALSE(ends(U"他说——没有", 3));
    CHECK_FALSE(ends(U"他说……没有", 3));
}

TEST_CASE("Chinese is parted between its characters, Latin words and amounts stay whole") {
    CHECK(ends(U"理财产品", 2));
    CHECK_FALSE(ends(U"Shaoxing", 4));
    CHECK(ends(U"a complaint", 2));
    CHECK_FALSE(ends(U"12,345.67", 3));
    CHECK_FALSE(ends(U"¥5", 1));
    CHECK(ends(U"第5天到期", 3));
}

TEST_CASE("one erasing takes a letter with its accents, a flag, or a family") {
    const auto places = rules();
    CHECK(places->characters(U"👨\u200D👩\u200D👧").size() == 1);
    CHECK(places->characters(U"🇨🇳").size() == 1);
    CHECK(places->characters(U"n\u030Cv").size() == 2);
    CHECK(places->characters(U"阿依古丽·买买提").size() == 8);
}

} // namespace fengqiao::text
