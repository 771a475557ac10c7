#pragma once

#include "core/basics/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao {

inline constexpr std::size_t word_readings_max = 4000;
inline constexpr std::size_t read_word_length_max = 8; // characters

// Words whose characters are read otherwise than alone: 还款 huan2 kuan3. One a line: the word, a space, its
// syllables parted by spaces, each with its tone from 1 to 5, ü as v; lines that begin with # and empty lines
// are notes. A word of one character says how it is read wherever no longer word says otherwise.
class WordReadings {
public:
    // The whole file is refused for one bad line: BadFile with "name:line: reason".
    static Result<WordReadings> from(std::string_view text, std::string_view name);

    // The syllables of the longest word that begins there, one a character; empty when there is none.
    [[nodiscard]] std::vector<std::string> longest_at(std::u32string_view text, std::size_t at) const;
    [[nodiscard]] std::size_t size() const { return words_.size(); }

private:
    std::map<std::u32string, std::vector<std::string>, std::less<>> words_;
};

} // namespace fengqiao
