#pragma once

#include "app/kiosk/ui/placed.h"

#include <span>
#include <string_view>
#include <vector>

namespace fengqiao::kiosk::ui {

// A text being written, as the stage keeps it.
struct TextArea {
    Id id;
    std::string_view text;
    std::size_t caret{0}; // in code points
    std::string placeholder;
};

// A field for one character. Strokes are places from 0 to 1 of the field.
struct InkField {
    Id id;
    std::span<const std::vector<PointMm>> strokes;
    std::string hint; // while nothing is drawn
};

} // namespace fengqiao::kiosk::ui
