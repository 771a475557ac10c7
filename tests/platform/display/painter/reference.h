#pragma once

#include "platform/display/picture/picture.h"

struct ImDrawData;

namespace fengqiao::display {

// The slow painter that the fast one is measured against: every pixel asks every triangle, no tiles, no
// spans.
Picture paint_slowly(const ImDrawData& frame, int width, int height);

} // namespace fengqiao::display
