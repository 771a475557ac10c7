#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace fengqiao::wire {

// How an enumerator is written: a word, never a number, so that a stored event can be read without this
// program.
template <class Choice> struct Word {
    Choice choice;
    std::string_view word;
};

// The table of one enumeration; specialised in word_tables.h for each that is written.
template <class Choice> std::span<const Word<Choice>> words_of();

template <class Choice> std::string_view word_of(Choice choice) {
    for (const Word<Choice>& row : words_of<Choice>()) {
        if (row.choice == choice) return row.word;
    }
    return {}; // not an enumerator; the encoder refuses it
}

template <class Choice> std::optional<Choice> choice_of(std::string_view word) {
    for (const Word<Choice>& row : words_of<Choice>()) {
        if (row.word == word) return row.choice;
    }
    return std::nullopt;
}

} // namespace fengqiao::wire
