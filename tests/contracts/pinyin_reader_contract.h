#pragma once

#include "tests/contracts/pinyin_answer.h"

#include <memory>

namespace fengqiao::contract {

// What every reader of pinyin promises. `make()` gives a std::unique_ptr to a reader that knows 你好, 退保,
// 投诉 and 西安.

inline void a_sentence_then_its_parts(PinyinReader& reader) {
    const PinyinAnswer answer = answer_to(reader, "nihao");
    CHECK(answer.words.empty());
    CHECK(answer.reading == "ni hao");
    REQUIRE_FALSE(answer.candidates.empty());
    CHECK(answer.candidates.front() == PinyinCandidate{"你好", 5});
    CHECK(offered(answer, "你").letters == 2);
    is_in_order(answer, 5);
    is_in_order(answer_to(reader, "tousutuibao"), 11);
}

inline void taken_one_by_one(PinyinReader& reader) {
    const PinyinAnswer half = answer_to(reader, "nihao", {"你"});
    CHECK(half.words == "你");
    CHECK(half.reading == "hao");
    CHECK(offered(half, "好").letters == 3);
    is_in_order(half, 3);
    const PinyinAnswer all = answer_to(reader, "nihao", {"你", "好"});
    CHECK(all.words == "你好");
    CHECK(all.reading.empty());
    CHECK(all.candidates.empty());
    CHECK(answer_to(reader, "nihao", {"你好"}) == all);
}

inline void what_no_longer_fits(PinyinReader& reader) {
    const PinyinAnswer fewer = answer_to(reader, "nihao", {"你好", "吗"}); // ma was keyed away
    CHECK(fewer.words == "你好");
    CHECK(taken_kept({"nihao", {"你好", "吗"}}, fewer) == 1);
    const PinyinAnswer corrected = answer_to(reader, "tuibao", {"投", "保"}); // it was toubao
    CHECK(corrected == answer_to(reader, "tuibao"));
    CHECK(taken_kept({"tuibao", {"投", "保"}}, corrected) == 0);
    CHECK(answer_to(reader, "tuibao", {""}) == corrected);
}

inline void signs_between_syllables(PinyinReader& reader) {
    CHECK(answer_to(reader, "xi'an").candidates.front() == PinyinCandidate{"西安", 5});
    CHECK(answer_to(reader, "xi'an").reading == "xi an");
    CHECK(answer_to(reader, "xian").reading == "xian");
    const PinyinAnswer west = answer_to(reader, "xi'an");
    CHECK(offered(west, "西").letters == 3); // the ' after it belongs to it
    CHECK(offered(answer_to(reader, "xi'an", {"西"}), "安").letters == 2);
}

inline void what_is_refused(PinyinReader& reader) {
    for (const char* letters : {"ni hao", "Ni", "ni1", "lü", "你", "\t"})
        CHECK(reader.read({letters, {}}).error().kind == TroubleKind::BadInput);
    CHECK(reader.read({std::string(pinyin_letters_max + 1, 'a'), {}}).error().kind == TroubleKind::TooLarge);
    CHECK(reader.read({"ni", {"你", "你", "你"}}).error().kind == TroubleKind::TooLarge);
    CHECK(answer_to(reader, "nihao").candidates.front().text == "你好"); // and goes on
}

inline void the_same_question(PinyinReader& reader) {
    const PinyinAnswer first = answer_to(reader, "nihao");
    answer_to(reader, "nihao", {"尼", "号"});
    answer_to(reader, "nihao", {"泥"});
    answer_to(reader, "nihaoma");
    CHECK(answer_to(reader, "nihao") == first);
}

template <class Factory> void pinyin_reader_contract(Factory make) {
    const auto reader = make();
    SECTION("without letters there is nothing to offer") {
        CHECK(answer_to(*reader, "") == PinyinAnswer{});
    }
    SECTION("the whole comes first, then its parts, each once") {
        a_sentence_then_its_parts(*reader);
    }
    SECTION("what is taken one by one becomes words, and the rest is read on") {
        taken_one_by_one(*reader);
    }
    SECTION("what was taken and no longer fits the letters is dropped, with all after it") {
        what_no_longer_fits(*reader);
    }
    SECTION("a sign between two syllables parts them and counts with the one before it") {
        signs_between_syllables(*reader);
    }
    SECTION("what is no pinyin, or too much of it, is refused") {
        what_is_refused(*reader);
    }
    SECTION("the same question has the same answer, whatever was asked and taken in between") {
        the_same_question(*reader);
    }
}

} // namespace fengqiao::contract
