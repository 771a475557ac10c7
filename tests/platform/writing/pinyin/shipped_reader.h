#pragma once

#include "platform/writing/pinyin/pinyin.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace fengqiao::writing {

// The reader with the words that are shipped.
inline std::unique_ptr<PinyinReader> shipped_reader() {
    auto reader = open_pinyin_reader(installed_pinyin_files("assets"));
    INFO((reader ? std::string{} : reader.error().text));
    REQUIRE(reader);
    return std::move(*reader);
}

inline PinyinAnswer ask(PinyinReader& reader, std::string letters, std::vector<std::string> taken = {}) {
    auto answer = reader.read({std::move(letters), std::move(taken)});
    REQUIRE(answer);
    return std::move(*answer);
}

inline std::string best(PinyinReader& reader, std::string letters) {
    const PinyinAnswer answer = ask(reader, std::move(letters));
    return answer.candidates.empty() ? std::string{} : answer.candidates.front().text;
}

// Which place it is offered at, from 0; the number of candidates when it is not.
inline std::size_t place_of(PinyinReader& reader, std::string letters, std::string_view text) {
    const PinyinAnswer answer = ask(reader, std::move(letters));
    const auto found = std::ranges::find(answer.candidates, text, &PinyinCandidate::text);
    return static_cast<std::size_t>(found - answer.candidates.begin());
}

inline bool offers(PinyinReader& reader, std::string letters, std::string_view text) {
    const PinyinAnswer answer = ask(reader, std::move(letters));
    return std::ranges::find(answer.candidates, text, &PinyinCandidate::text) != answer.candidates.end();
}

} // namespace fengqiao::writing
