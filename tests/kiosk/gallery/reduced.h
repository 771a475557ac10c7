#pragma once

#include "platform/display/picture/picture.h"

namespace fengqiao::kiosk::testing {

// A picture in parts of its size: each pixel the mean of a square of `parts` by `parts`, with 32 levels of
// each colour and 256 colours at most, so that a file of it stays small. What does not fill a square at the
// right and below is left out.
display::Picture reduced(const display::Picture& picture, int parts);

// How far two pictures of the same page are from each other, as an eye would say it.
struct Apart {
    int squares{0};                        // of 16 by 16 pixels, in which something else is seen
    std::optional<display::Place> first{}; // the left upper corner of the first one, in reading order

    friend bool operator==(const Apart&, const Apart&) = default;
};
// A square differs when its mean differs by more than a shade, or when a twelfth of its pixels do by much:
// another release of a font sets an edge here and there a little lighter, another word changes whole squares.
// Pictures of different sizes differ everywhere.
Apart apart(const display::Picture& one, const display::Picture& other);

} // namespace fengqiao::kiosk::testing
