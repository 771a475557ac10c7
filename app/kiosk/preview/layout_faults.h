#pragma once

#include "app/kiosk/ui/placed.h"

#include <string>
#include <vector>

namespace fengqiao::kiosk::preview {

// What is wrong with a page as it stands: a target that is too small, two that are too close or one and the
// same, words that are cut, that lie on others or outside the glass. A word each; none when all is well.
std::vector<std::string> layout_faults(const std::vector<ui::Placed>& placed, const ui::RectMm& screen);

} // namespace fengqiao::kiosk::preview
