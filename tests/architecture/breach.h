#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fengqiao::architecture {

// One place where the code departs from a rule of the house.
struct Breach {
    std::string path;
    int line{}; // counted from 1
    std::string rule;

    friend bool operator==(const Breach&, const Breach&) = default;
};
using Breaches = std::vector<Breach>;

std::string to_text(const Breaches& breaches); // one "path:line: rule" a line

std::vector<std::string_view> lines_of(std::string_view text);

// True for .h and .cpp.
bool is_cpp(std::string_view path);

// Where `word` stands by itself in `line` at or after `from`, not as part of a longer word; npos if it does
// not.
std::size_t find_word(std::string_view line, std::string_view word, std::size_t from = 0);

} // namespace fengqiao::architecture
