#pragma once

#include "core/organisation/institution_kind.h"
#include "core/text/language.h"

#include <array>
#include <string>
#include <vector>

namespace fengqiao {

// More than these do not fit the glass at twenty millimetres each (DECISIONS 26).
inline constexpr std::size_t tiles_max = 8;
inline constexpr std::size_t choices_max = 8;
inline constexpr std::size_t phrases_per_group_max = 8;

// One answer to "what went wrong": plain words with the codes that stand behind them.
struct Choice {
    std::string code, tile;
    Words title;
    std::string cause;    // C
    std::string dispute;  // D; empty at banks
    std::string business; // narrower than the tile's, or the tile's own
    Words problem;        // as it stands in the customer's sentence

    friend bool operator==(const Choice&, const Choice&) = default;
};

// One answer to "which business": a plain title for one or several business categories.
struct Tile {
    std::string code;
    InstitutionKind institution{};
    Words title, example;
    std::string business;            // taken until a choice or staff say it more exactly
    std::vector<std::string> covers; // the categories this tile stands for
    Words activity;                  // as it stands in the customer's sentence
    std::vector<Choice> choices;

    friend bool operator==(const Tile&, const Tile&) = default;
};

// A ready sentence for "say more", without its full stop. `group` is a choice, a dispute type or a cause.
struct Phrase {
    std::string code, group;
    Words text;

    friend bool operator==(const Phrase&, const Phrase&) = default;
};

struct Surname {
    std::string text, pinyin;

    friend bool operator==(const Surname&, const Surname&) = default;
};

} // namespace fengqiao
