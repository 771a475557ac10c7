#pragma once

#include "core/basics/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace fengqiao {

constexpr std::size_t pinyin_letters_max = 60;     // a sentence of fifteen characters and more
constexpr std::size_t pinyin_candidates_max = 640; // yi alone has 582 characters, and a name may have any

// Everything a customer has keyed and chosen for one piece of text. Nothing else is known to the reader.
struct PinyinQuestion {
    std::string letters;            // a–z and ' as keyed, ü as v; at most pinyin_letters_max
    std::vector<std::string> taken; // texts of the candidates taken so far for the beginning, in order

    friend bool operator==(const PinyinQuestion&, const PinyinQuestion&) = default;
};

struct PinyinCandidate {
    std::string text;
    std::size_t
        letters{}; // how many of the not yet taken letters it stands for, a ' after it counted with it

    friend bool operator==(const PinyinCandidate&, const PinyinCandidate&) = default;
};

struct PinyinAnswer {
    std::string words;   // what was taken and still fits, joined
    std::string reading; // the letters that are not words yet, parted into syllables: "ni hao"
    // Best first: likely whole sentences, then words, then single characters, rare ones at the end. No text
    // twice, at most pinyin_candidates_max.
    std::vector<PinyinCandidate> candidates;

    friend bool operator==(const PinyinAnswer&, const PinyinAnswer&) = default;
};

// Reads pinyin as Chinese. It keeps nothing between two questions, so that no customer's word can reach the
// next one: the same question has the same answer, whatever was asked before. One thread at a time asks.
class PinyinReader {
public:
    virtual ~PinyinReader() = default;
    // No letters: an empty answer. To correct a syllable, change `letters` and ask again. What was taken is
    // looked for, in order, among the candidates of its place; from the first that is not offered there any
    // more, it and all after it are dropped and their letters are read anew: see taken_kept().
    // BadInput: a letter that is none. TooLarge: too many letters, or more taken than there are letters.
    virtual Result<PinyinAnswer> read(const PinyinQuestion& question) = 0;
};

// What every reader refuses before it reads.
Result<void> check_question(const PinyinQuestion& question);

// How many of the question's taken texts the answer kept.
std::size_t taken_kept(const PinyinQuestion& question, const PinyinAnswer& answer);

} // namespace fengqiao
