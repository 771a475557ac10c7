#include "core/speech/word_readings.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao {

using Syllables = std::vector<std::string>;

TEST_CASE("the longest word that begins at a character says how it is read") {
    const auto words =
        WordReadings::from("# notes\n\n还款 huan2 kuan3\n提前还款 ti2 qian2 huan2 kuan3\n得 de5\n", "words");
    REQUIRE(words);
    CHECK(words->size() == 3);
    CHECK(words->longest_at(U"我提前还款", 1) == Syllables{"ti2", "qian2", "huan2", "kuan3"});
    CHECK(words->longest_at(U"我提前还款", 3) == Syllables{"huan2", "kuan3"});
    CHECK(words->longest_at(U"说得清", 1) == Syllables{"de5"});
    CHECK(words->longest_at(U"我提前还款", 0).empty());
}

TEST_CASE("a list of readings with a bad line is refused, and the trouble says which") {
    const auto refusal = [](std::string_view text) {
        const auto words = WordReadings::from(text, "words.txt");
        return words ? std::string{} : words.error().text;
    };
    CHECK(refusal("银行 yin2 hang2\n还款 huan2\n").starts_with("words.txt:2: there must be one"));
    CHECK(refusal("还款 huan kuan3\n").starts_with("words.txt:1: a syllable is"));
    CHECK(refusal("还款 huan6 kuan3\n").starts_with("words.txt:1: a syllable is"));
    CHECK(refusal("QR ma3 ma3\n").starts_with("words.txt:1: a word is made"));
    CHECK(refusal("得 de5\n得 dei3\n").starts_with("words.txt:2: this word stands here a second time"));
    CHECK(refusal("\xff\xfe de5\n").starts_with("words.txt:1: this is not UTF-8"));
}

} // namespace fengqiao
