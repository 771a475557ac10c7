#include "core/speech/page_speech.h"
#include "platform/settings/settings.h"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao {
namespace {

Locale shipped(const std::string& name) {
    auto locale = settings::load_locale("assets/locales/" + name + ".toml");
    if (!locale) FAIL(locale.error().text);
    return std::move(*locale);
}

std::vector<std::string> words_of(const std::vector<Sentence>& sentences) {
    std::vector<std::string> words;
    for (const Sentence& one : sentences)
        words.push_back(one.words);
    return words;
}

const std::array page{PagePart{PartKind::Action, "返回"},
                      PagePart{PartKind::Title, "用哪个手机号联系您？"},
                      PagePart{PartKind::Field, "138 0013 8000"},
                      PagePart{PartKind::Keypad, "1"},
                      PagePart{PartKind::Keypad, "2"},
                      PagePart{PartKind::Words, "只用来告诉您办理结果"},
                      PagePart{PartKind::Words, "张女士，您买的产品是…", true},
                      PagePart{PartKind::Words, "482910337715", true},
                      PagePart{PartKind::Choice, "今天"},
                      PagePart{PartKind::Choice, "更早以前", false, true}};

} // namespace

TEST_CASE("a page says its question first, then its words, its answers in order, and what can be pressed") {
    CHECK(words_of(page_speech(page, shipped("zh-CN"), false)) ==
          std::vector<std::string>{"用哪个手机号联系您？", "只用来告诉您办理结果", "屏幕上显示了您填写的内容",
                                   "第1项，今天", "第2项，更早以前，已选", "请用屏幕上的按键输入", "返回"});
}

TEST_CASE("what is personal is heard through headphones only, and marked so that it can still be held back") {
    const auto aloud = page_speech(page, shipped("zh-CN"), false);
    const auto privately = page_speech(page, shipped("zh-CN"), true);
    CHECK(std::ranges::none_of(aloud, &Sentence::personal));
    CHECK(std::ranges::count(privately, true, &Sentence::personal) == 2);
    CHECK(std::ranges::count(words_of(privately), "482910337715") == 1);
    CHECK(std::ranges::count(words_of(aloud), "482910337715") == 0);
}

TEST_CASE("what is being typed and the keys for it are never said, not even into headphones") {
    for (const bool privately : {false, true})
        for (const Sentence& one : page_speech(page, shipped("en"), privately)) {
            CHECK(one.words.find("0013") == std::string::npos);
            CHECK(one.words != "1");
        }
}

} // namespace fengqiao
