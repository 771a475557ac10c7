#pragma once

#include "core/basics/utf8.h"
#include "core/writing/pinyin_reader.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

namespace fengqiao::contract {

inline PinyinAnswer answer_to(PinyinReader& reader, std::string letters,
                              std::vector<std::string> taken = {}) {
    auto answer = reader.read({std::move(letters), std::move(taken)});
    INFO((answer ? std::string{} : answer.error().text));
    REQUIRE(answer);
    return std::move(*answer);
}

inline const PinyinCandidate& offered(const PinyinAnswer& answer, std::string_view text) {
    const auto found = std::ranges::find(answer.candidates, text, &PinyinCandidate::text);
    INFO(text);
    REQUIRE(found != answer.candidates.end());
    return *found;
}

inline void is_in_order(const PinyinAnswer& answer, std::size_t letters_left) {
    CHECK(answer.candidates.size() <= pinyin_candidates_max);
    std::set<std::string> texts;
    for (const PinyinCandidate& candidate : answer.candidates) {
        INFO(candidate.text);
        CHECK(texts.insert(candidate.text).second);
        CHECK(is_utf8(candidate.text));
        CHECK_FALSE(candidate.text.empty());
        CHECK(candidate.letters >= 1);
        CHECK(candidate.letters <= letters_left);
    }
}

} // namespace fengqiao::contract
