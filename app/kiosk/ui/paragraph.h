#pragma once

#include "app/kiosk/ui/brush.h"

#include <string_view>
#include <vector>

namespace fengqiao::kiosk::ui {

// How words are set, in pixels.
struct Setting {
    Weight weight{};
    float em{};
    float width{};       // of the column
    float line_height{}; // in em
    bool justified{};
};

struct SetLetter {
    char32_t letter;
    float x;          // from the column's left edge
    bool known{true}; // false: no font holds it, and its code is drawn in a box
};
struct SetLine {
    std::vector<SetLetter> letters;
    float width{};
    std::size_t from{}, next{}; // the letters of the text it holds, spaces and the end of the line included
};

// Words set into lines that fit a column.
struct Paragraph {
    std::vector<SetLine> lines;
    Weight weight{};
    float em{};
    float line_height{}; // pixels
    bool overflows{};    // a single word is wider than the column

    [[nodiscard]] float height() const { return static_cast<float>(lines.size()) * line_height; }
    [[nodiscard]] float width() const; // of the longest line
};

Paragraph set_paragraph(const Typeface& typeface, std::string_view words, const Setting& setting);

struct Room {
    float width{}, height{}; // pixels
    int lines_max{1};
    float em_min{}; // pixels
};
struct Fitted {
    Paragraph paragraph;
    bool fits{};
};
// The words at the largest size, from the wanted one down to the smallest allowed, at which they fit the
// room. Where even that does not fit, the smallest with `fits` false: never cut in silence.
Fitted fit_words(const Typeface& typeface, std::string_view words, const Setting& wanted, const Room& room);

enum class Side { Left, Centre, Right };
// From the top of `column` downwards; each line at its side of the column.
void draw_paragraph(Brush& brush, const Paragraph& paragraph, const RectPx& column, Side side, Ink ink);

} // namespace fengqiao::kiosk::ui
