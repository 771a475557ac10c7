#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/screens/measure.h"

namespace fengqiao::kiosk {

// Who complains of what: for the eyes of staff who have signed in.
std::vector<Fact> facts_for_staff(const ui::Ui& ui, const CaseView& view, const Model& model);

} // namespace fengqiao::kiosk
