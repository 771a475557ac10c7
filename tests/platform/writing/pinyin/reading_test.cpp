#include "core/writing/domain_words.h"
#include "tests/contracts/pinyin_reader_contract.h"
#include "tests/platform/writing/pinyin/shipped_reader.h"
#include "tests/support/seeded_random.h"

#include <fstream>
#include <sstream>

using namespace fengqiao;
using namespace fengqiao::writing;

namespace {

struct Keyed {
    const char *letters, *text;
};

// A page of the glass.
constexpr std::size_t page = 8;

std::string shipped_words() {
    std::ifstream file{"assets/input/words.zh-CN.txt"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string random_letters(SeededRandom& random) {
    std::string letters(1 + random.below(30), 'a');
    for (char& letter : letters)
        letter = "abcdefghijklmnopqrstuvwxyz'"[random.below(27)];
    return letters;
}

} // namespace

TEST_CASE("libime keeps the contract of a reader of pinyin") {
    contract::pinyin_reader_contract(shipped_reader);
}

TEST_CASE("every word of the trade and of Shaoxing stands on the first two pages of what its letters offer") {
    const auto reader = shipped_reader();
    const auto words = read_domain_words(shipped_words(), "words");
    REQUIRE(words);
    for (const DomainWord& word : *words) {
        std::string letters;
        for (const std::string& syllable : word.syllables)
            letters += (letters.empty() ? "" : "'") + syllable;
        INFO(word.text);
        CHECK(place_of(*reader, letters, word.text) < 2 * page);
    }
}

TEST_CASE("a sentence with words of the trade comes whole and first") {
    const auto reader = shipped_reader();
    for (const Keyed& keyed :
         {Keyed{"tuibaojin", "退保金"}, Keyed{"shoubanren", "首办人"}, Keyed{"yuehuibao", "越惠保"},
          Keyed{"fengqiaozhihang", "枫桥支行"}, Keyed{"sifaqueren", "司法确认"},
          Keyed{"woyaotuibao", "我要退保"}, Keyed{"qingtiaojieyuanbangmang", "请调解员帮忙"}})
        CHECK(best(*reader, keyed.letters) == keyed.text);
}

TEST_CASE("whoever does not tell two sounds apart is understood all the same") {
    const auto reader = shipped_reader();
    for (const Keyed& keyed :
         {Keyed{"zifu", "支付"}, Keyed{"zhuanzang", "转账"}, Keyed{"zhenme", "怎么"},     // z zh
          Keyed{"cexian", "车险"}, Keyed{"chunkuan", "存款"},                             // c ch
          Keyed{"souxufei", "手续费"}, Keyed{"sumu", "数目"},                             // s sh
          Keyed{"nipei", "理赔"}, Keyed{"leng", "能"}, Keyed{"lianfei", "年费"},          // n l
          Keyed{"xingyongka", "信用卡"}, Keyed{"dinqi", "定期"},                          // in ing
          Keyed{"zhenxin", "征信"}, Keyed{"benxi", "本息"}, Keyed{"shengqing", "申请"},   // en eng
          Keyed{"yinhan", "银行"}, Keyed{"chanpin", "产品"}, Keyed{"baodang", "保单"}}) { // an ang
        INFO(keyed.letters << " " << keyed.text);
        CHECK(offers(*reader, keyed.letters, keyed.text));
    }
}

TEST_CASE("a syllable that was keyed wrong is corrected, and what was taken before it stays") {
    const auto reader = shipped_reader();
    const PinyinAnswer wrong = ask(*reader, "woyaotuobao", {"我要"});
    CHECK(wrong.words == "我要");
    CHECK(wrong.reading == "tuo bao");
    const PinyinAnswer right = ask(*reader, "woyaotuibao", {"我要"});
    CHECK(right.words == "我要");
    CHECK(right.candidates.front() == PinyinCandidate{"退保", 6});
}

TEST_CASE("the rare characters of people's names can be reached") {
    const auto reader = shipped_reader();
    for (const Keyed& keyed : {Keyed{"zhe", "喆"}, Keyed{"kun", "堃"}, Keyed{"yan", "龑"}, Keyed{"xin", "鑫"},
                               Keyed{"fei", "飝"}, Keyed{"jin", "瑾"}, Keyed{"qiu", "裘"}, Keyed{"zhu", "竺"},
                               Keyed{"hua", "骅"}, Keyed{"yi", "禕"}, Keyed{"yu", "彧"}, Keyed{"yi", "熠"}}) {
        INFO(keyed.letters << " " << keyed.text);
        CHECK(offers(*reader, keyed.letters, keyed.text));
    }
}

TEST_CASE("ü is keyed as v") {
    const auto reader = shipped_reader();
    CHECK(place_of(*reader, "nvshi", "女士") < page);
    CHECK(place_of(*reader, "lvshi", "律师") < page);
    CHECK(place_of(*reader, "lilv", "利率") < page);
    CHECK(place_of(*reader, "lvse", "绿色") < page);
}

TEST_CASE("sixty letters are a sentence of many words") {
    const auto reader = shipped_reader();
    std::string letters;
    while (letters.size() + 5 <= pinyin_letters_max)
        letters += "nihao";
    const PinyinAnswer answer = ask(*reader, letters);
    REQUIRE_FALSE(answer.candidates.empty());
    CHECK(answer.candidates.front().letters == pinyin_letters_max);
    CHECK(length_in_code_points(answer.candidates.front().text) == 24);
}

TEST_CASE("whatever letters are keyed, each candidate can be taken and says truly what it stands for") {
    const auto reader = shipped_reader();
    SeededRandom random{7};
    for (int round = 0; round < 60; ++round) {
        const std::string letters = random_letters(random);
        INFO(letters);
        const PinyinAnswer answer = ask(*reader, letters);
        const auto signs = std::min(letters.find_first_not_of('\''), letters.size());
        contract::is_in_order(answer, letters.size() - signs);
        if (answer.candidates.empty()) continue;
        const auto& taken = answer.candidates[random.below(answer.candidates.size())];
        const PinyinAnswer rest = ask(*reader, letters, {taken.text});
        CHECK(rest.words == taken.text);
        std::string left = letters.substr(signs + taken.letters);
        std::erase(left, '\'');
        std::string reading = rest.reading;
        std::erase(reading, ' ');
        CHECK(reading == left);
    }
}
