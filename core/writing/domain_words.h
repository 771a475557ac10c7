#pragma once

#include "core/basics/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao {

constexpr std::size_t domain_words_max = 2000;
constexpr std::size_t domain_word_length_max = 12; // characters

// A word of the trade or of the place, as assets/input/words.zh-CN.txt has it.
struct DomainWord {
    std::string text;
    std::vector<std::string> syllables; // one a character, ü as v
    std::size_t line{};                 // where it stands in its file, for whoever must mend it

    friend bool operator==(const DomainWord&, const DomainWord&) = default;
};

// One word a line: the word, a space, its syllables parted by spaces; lines that begin with # and empty lines
// are notes. The whole file is refused for one bad line: BadFile with "name:line: reason". `name` is what the
// file is called in that text.
Result<std::vector<DomainWord>> read_domain_words(std::string_view text, std::string_view name);

} // namespace fengqiao
