#pragma once

#include "app/kiosk/ui/placed.h"

#include <span>
#include <string_view>
#include <vector>

namespace fengqiao::kiosk::ui {

// Where a key takes the caret.
enum class CaretMove { Stay, Back, Forth, Up, Down };

// How a text is gone through: by a finger and the buttons of a part that scrolls; by a finger and the keys
// of the caret, which the view follows; by those keys alone, where no finger reaches it.
enum class TextReach { Buttons, Keys, KeysAlone };

// A text being written, as the stage keeps it.
struct TextArea {
    Id id;
    std::string_view text;
    std::size_t caret{0}; // in code points
    std::string placeholder;
    TextReach reach{TextReach::Buttons};
    CaretMove move{CaretMove::Stay}; // that was tapped in this frame
};

// A field for one character. Strokes are places from 0 to 1 of the field.
struct InkField {
    Id id;
    std::span<const std::vector<PointMm>> strokes;
    std::string hint; // while nothing is drawn
};

} // namespace fengqiao::kiosk::ui
