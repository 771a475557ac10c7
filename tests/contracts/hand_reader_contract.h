#pragma once

#include "core/basics/utf8.h"
#include "core/writing/hand_reader.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <limits>
#include <memory>
#include <set>

namespace fengqiao::contract {

// What every reader of handwriting promises. `make()` gives a std::unique_ptr to a reader.

inline const InkStroke level_stroke{{0.2F, 0.5F}, {0.4F, 0.5F}, {0.6F, 0.49F}, {0.8F, 0.49F}};
inline const InkStroke upright_stroke{{0.5F, 0.2F}, {0.5F, 0.4F}, {0.5F, 0.6F}, {0.5F, 0.85F}};

inline std::vector<std::string> read_hand(HandReader& reader, const std::vector<InkStroke>& strokes) {
    auto texts = reader.read(strokes);
    INFO((texts ? std::string{} : texts.error().text));
    REQUIRE(texts);
    CHECK(texts->size() <= hand_candidates_max);
    CHECK(std::set(texts->begin(), texts->end()).size() == texts->size());
    for (const std::string& text : *texts) {
        CHECK(is_utf8(text));
        CHECK_FALSE(text.empty());
    }
    return std::move(*texts);
}

inline void plain_characters(HandReader& reader) {
    CHECK(std::ranges::count(read_hand(reader, {level_stroke}), "一") == 1);
    CHECK(std::ranges::count(read_hand(reader, {level_stroke, upright_stroke}), "十") == 1);
}

inline void an_undone_stroke(HandReader& reader) {
    const auto one = read_hand(reader, {level_stroke});
    read_hand(reader, {level_stroke, upright_stroke});
    CHECK(read_hand(reader, {level_stroke}) == one);
}

inline void refused_strokes(HandReader& reader) {
    const float no_number = std::numeric_limits<float>::quiet_NaN();
    CHECK(reader.read({{{no_number, 0}}}).error().kind == TroubleKind::BadInput);
    const std::vector many(hand_strokes_max + 1, level_stroke);
    CHECK(reader.read(many).error().kind == TroubleKind::TooLarge);
    CHECK(reader.read({InkStroke(hand_points_max + 1)}).error().kind == TroubleKind::TooLarge);
    plain_characters(reader); // and goes on
}

template <class Factory> void hand_reader_contract(Factory make) {
    const auto reader = make();
    SECTION("without ink there is nothing to offer") {
        CHECK(read_hand(*reader, {}).empty());
        CHECK(read_hand(*reader, {{}, {}}).empty());
    }
    SECTION("plain characters are among what is offered") {
        plain_characters(*reader);
    }
    SECTION("after a stroke was undone it reads as if it had never been drawn") {
        an_undone_stroke(*reader);
    }
    SECTION("what is no ink, or too much of it, is refused") {
        refused_strokes(*reader);
    }
}

} // namespace fengqiao::contract
