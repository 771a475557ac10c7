#pragma once

#include "core/text/text_rules.h"

namespace fengqiao::testing {

// Text rules without the tables of Unicode: accents and variation selectors belong to the letter before them,
// a line may end between any two characters.
class PlainTextRules final : public TextRules {
public:
    [[nodiscard]] std::vector<std::size_t> characters(std::u32string_view text) const override {
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < text.size(); ++at)
            if (at + 1 == text.size() || !joins(text[at + 1])) places.push_back(at + 1);
        return places;
    }
    [[nodiscard]] std::vector<std::size_t> line_ends(std::u32string_view text) const override {
        return characters(text);
    }

private:
    static bool joins(char32_t letter) {
        return (letter >= 0x300 && letter <= 0x36F) || (letter >= 0xFE00 && letter <= 0xFE0F);
    }
};

} // namespace fengqiao::testing
