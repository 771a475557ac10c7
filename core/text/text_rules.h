#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fengqiao {

// Where people would part a text, whatever its letters. Places are counted in code points from the beginning;
// the last one is the end of the text. A text without letters has none.
class TextRules {
public:
    virtual ~TextRules() = default;
    // After each character as people count and erase them: a letter with its accents is one (UAX 29).
    [[nodiscard]] virtual std::vector<std::size_t> characters(std::u32string_view text) const = 0;
    // Where a line may end: words of Latin letters stay whole, no line of Chinese begins with closing
    // punctuation or ends with opening punctuation (UAX 14; 避头尾, GB/T 15834).
    [[nodiscard]] virtual std::vector<std::size_t> line_ends(std::u32string_view text) const = 0;
};

} // namespace fengqiao
