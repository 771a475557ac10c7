#include "core/writing/sentences.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <sstream>

using namespace fengqiao;

namespace {

bool is_refused_at(std::string_view text, std::string_view place) {
    const auto sentences = read_sentences(text, "sentences");
    return !sentences && sentences.error().kind == TroubleKind::BadFile &&
           sentences.error().text.starts_with(place);
}

} // namespace

TEST_CASE("a line is a sentence, and a line with an open place is one for each word behind the colon") {
    const auto sentences = read_sentences("# notes\n\n没有 人 管\n被 ~ 了 : 扣 吞\n", "sentences");
    REQUIRE(sentences);
    CHECK(*sentences ==
          std::vector<SentenceWords>{{"没有", "人", "管"}, {"被", "扣", "了"}, {"被", "吞", "了"}});
}

TEST_CASE("a bad line of the sentences is refused with its number") {
    CHECK(is_refused_at("没有 人\n没有  人\n", "sentences:2: "));
    CHECK(is_refused_at("没有 人 \n", "sentences:1: "));
    CHECK(is_refused_at("#\n没有 ~\n", "sentences:2: "));
    CHECK(is_refused_at("没有 : 人\n", "sentences:1: "));
    CHECK(is_refused_at("~ 的 ~ : 人\n", "sentences:1: "));
    CHECK(is_refused_at("没有 ~ : 人  钱\n", "sentences:1: "));
    CHECK(is_refused_at("没有 people\n", "sentences:1: "));
    CHECK(is_refused_at("没有 人\r\n", "sentences:1: "));
    CHECK(is_refused_at("没有 \xe4\xba\n", "sentences:1: "));
}

TEST_CASE("more sentences than the limit are refused at the line that is too many") {
    std::string text;
    for (std::size_t line = 0; line < sentences_max; ++line)
        text += "人\n";
    CHECK(read_sentences(text, "sentences")->size() == sentences_max);
    CHECK(is_refused_at(text + "人\n", "sentences:20001: "));
}

TEST_CASE("the sentences that are shipped can be read, and none is a phrase that is measured with") {
    const auto content = [](const char* name) {
        std::ifstream file{name};
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    };
    const auto sentences = read_sentences(content("assets/input/sentences.zh-CN.txt"), "sentences.zh-CN.txt");
    INFO((sentences ? std::string{} : sentences.error().text));
    REQUIRE(sentences);
    CHECK(sentences->size() > 1000);
    const std::string measured = "\n" + content("tests/benchmarks/writing/phrases.zh-CN.txt");
    for (const SentenceWords& words : *sentences) {
        std::string line = "\n";
        for (const std::string& word : words)
            line += word;
        INFO(line);
        CHECK_FALSE(measured.contains(line + " "));
    }
}
