#pragma once

#include "app/kiosk/ui/parts.h"

#include <span>

namespace fengqiao::kiosk::ui {

class Sheet;

// How high a thing of that width must be, in millimetres, for its words to stand in it as large as the
// customer chose. A screen asks here before it decides how many columns there are and what scrolls.
class Needed {
public:
    explicit Needed(const Sheet& sheet) : sheet_(sheet) {}

    [[nodiscard]] float line(Style style) const;
    [[nodiscard]] float words(std::string_view words, Style style, float width) const;
    [[nodiscard]] float width(std::string_view words, Style style) const; // of one line
    [[nodiscard]] float tile(const Tile& tile, float width) const;        // at least a primary target
    [[nodiscard]] float chip(std::string_view text, float width) const;
    [[nodiscard]] float narrow_chip_width(std::string_view text) const; // of one line, its tick in the edge
    [[nodiscard]] float text_area(int lines) const;
    [[nodiscard]] float button(std::string_view text, float width) const;
    [[nodiscard]] float banner(std::string_view text, float width) const;
    [[nodiscard]] float list_row(const ListRow& row, float width) const;
    [[nodiscard]] float answer_row(std::string_view label, std::string_view value, std::string_view change,
                                   float width) const;
    // How wide the sample of a size must be, with the mark that it is chosen.
    [[nodiscard]] float sample_width(std::string_view text, TextSize size) const;
    [[nodiscard]] float road(std::span<const RoadStop> stops, float width) const;
    [[nodiscard]] float timeline(std::span<const TimelineEntry> entries, float width) const;

private:
    const Sheet& sheet_;
};

// No height is enough: a word is wider than the thing.
inline constexpr float never_enough = 10'000.0F;

} // namespace fengqiao::kiosk::ui
