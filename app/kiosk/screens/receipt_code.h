#pragma once

#include "app/kiosk/flow/complaint_stages.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk {

// Where no paper came out: the code as large as the glass allows, for the customer's camera, and the number.
void draw_receipt_code(ui::Ui& ui, const ReceiptShown& here, const ui::RectMm& rect);

} // namespace fengqiao::kiosk
