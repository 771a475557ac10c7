#pragma once

#include "platform/display/picture/picture.h"

#include <vector>

namespace fengqiao::kiosk::testing {

// Pictures of one size side by side in rows of `columns`, each in parts of its size, in their order.
display::Picture contact_sheet(const std::vector<display::Picture>& pictures, int columns, int parts);

} // namespace fengqiao::kiosk::testing
