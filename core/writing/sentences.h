#pragma once

#include "core/basics/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao {

constexpr std::size_t sentences_max = 20'000;

// The words of a sentence, in order.
using SentenceWords = std::vector<std::string>;

// One sentence a line, its words parted by one space; a line with ~ as one of its words and " : " behind them
// is as many sentences as words follow. Lines that begin with # and empty lines are notes. The whole file is
// refused for one bad line: BadFile with "name:line: reason".
Result<std::vector<SentenceWords>> read_sentences(std::string_view text, std::string_view name);

} // namespace fengqiao
