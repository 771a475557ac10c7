#pragma once

#include "app/kiosk/flow/effect.h"

#include <optional>

namespace fengqiao::kiosk {

// What is wanted where words are written.
struct WritingTask {
    const TextRules& rules;
    std::size_t limit{0}; // code points
    bool one_line{false}; // a name: no line's end, no punctuation of sentences
};

inline constexpr std::size_t candidates_shown_max = 8; // at a time; fewer where one is long

struct Written {
    Writing writing;
    std::optional<Effect> question; // to the readers
};
// After this tap or answer; nullopt when it is not the desk's affair.
std::optional<Written> write(Writing writing, WritingDoor door, const Action& action,
                             const WritingTask& task);

// The readers load their dictionaries at the first question, so the door itself asks one about nothing.
std::optional<Effect> greeting_of(WritingDoor door);

// The first candidate is taken for letters that are not words yet: who goes on means what the glass shows.
// Unchanged while a question waits for its answer.
Writing finished(Writing writing, const WritingTask& task);
bool is_finished(const Writing& writing); // no letters or strokes are left on a desk

// How many letters are not words yet, and where each of their syllables ends among all letters.
std::size_t open_letters(const PinyinDesk& desk);
std::vector<std::size_t> syllable_ends(const PinyinDesk& desk);

} // namespace fengqiao::kiosk
