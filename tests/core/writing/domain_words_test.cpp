#include "core/writing/domain_words.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace fengqiao;

namespace {

std::string refusal(std::string_view text) {
    const auto words = read_domain_words(text, "words");
    REQUIRE_FALSE(words);
    CHECK(words.error().kind == TroubleKind::BadFile);
    return words.error().text;
}

} // namespace

TEST_CASE("a word of the trade comes with its syllables and the line it stands on") {
    const auto words = read_domain_words("# trade\n\n退保 tui bao\n年化利率 nian hua li lv\n", "words");
    REQUIRE(words);
    CHECK(*words ==
          std::vector<DomainWord>{{"退保", {"tui", "bao"}, 3}, {"年化利率", {"nian", "hua", "li", "lv"}, 4}});
}

TEST_CASE("a bad line of the words is refused with its number") {
    CHECK(refusal("退保 tui bao\n投诉 tou\n").starts_with("words:2: there must be one syllable"));
    CHECK(refusal("投诉 tou su su\n").starts_with("words:1: there must be one syllable"));
    CHECK(refusal("投诉\n").starts_with("words:1: there must be one syllable"));
    CHECK(refusal("#\n利率 li lü\n").starts_with("words:2: syllables"));
    CHECK(refusal("投诉 Tou su\n").starts_with("words:1: syllables"));
    CHECK(refusal("投诉  tou su\n").starts_with("words:1: syllables"));
    CHECK(refusal("投诉 tou su\r\n").starts_with("words:1: syllables"));
    CHECK(refusal("投诉 zhuangg su\n").starts_with("words:1: syllables"));
    CHECK(refusal("ATM ji qi ren\n").starts_with("words:1: a word is made of Chinese"));
    CHECK(refusal(" tou su\n").starts_with("words:1: a word has"));
    CHECK(refusal("\xe6\x8a tou\n").starts_with("words:1: this is not UTF-8"));
    CHECK(refusal("投诉 tou su\n#\n投诉 tou su\n").starts_with("words:3: this word stands here a second"));
    CHECK(
        refusal("一二三四五六七八九十一二三 a a a a a a a a a a a a a\n").starts_with("words:1: a word has"));
}

TEST_CASE("a word may be read in two ways, and the last line needs no end") {
    const auto words = read_domain_words("长乐 chang le\n长乐 zhang le", "words");
    REQUIRE(words);
    CHECK(words->size() == 2);
}

TEST_CASE("more words than the limit are refused at the line that is too many") {
    std::string text;
    for (char32_t character = 0x4e00; character < 0x4e00 + domain_words_max; ++character) {
        std::string word;
        word += static_cast<char>(0xe0 | (character >> 12U));
        word += static_cast<char>(0x80 | ((character >> 6U) & 0x3fU));
        word += static_cast<char>(0x80 | (character & 0x3fU));
        text += word + " a\n";
    }
    CHECK(read_domain_words(text, "words")->size() == domain_words_max);
    CHECK(refusal(text + "投诉 tou su\n") == "words:2001: there are more than 2000 words");
}

TEST_CASE("the words that are shipped can be read, and the trade and Shaoxing are among them") {
    std::ifstream file{"assets/input/words.zh-CN.txt"};
    std::stringstream text;
    text << file.rdbuf();
    const auto words = read_domain_words(text.str(), "words.zh-CN.txt");
    INFO((words ? std::string{} : words.error().text));
    REQUIRE(words);
    CHECK(words->size() >= 150);
    for (const char* word : {"退保", "首办人", "司法确认", "越惠保", "枫桥支行", "嵊州"})
        CHECK(std::ranges::count(*words, word, &DomainWord::text) == 1);
}
