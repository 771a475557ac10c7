#pragma once

#include "app/kiosk/ui/placed.h"

#include <vector>

namespace fengqiao::kiosk::ui {

// What can be pressed just now, in the order in which a page is read: row by row, a column whole where rows
// do not meet, and a part that scrolls as one piece with its own buttons at the end.
std::vector<const Placed*> reading_order(const std::vector<Placed>& placed);

// Of the bar around a page, which is the same everywhere.
bool is_of_the_bar(const Placed& placed);

} // namespace fengqiao::kiosk::ui
