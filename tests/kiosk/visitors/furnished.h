#pragma once

#include "app/kiosk/kiosk.h"

namespace fengqiao::kiosk {

// What a kiosk is shown with, from the assets of this tree.
Furnishing furnishing(const ui::Panel& panel);

} // namespace fengqiao::kiosk
