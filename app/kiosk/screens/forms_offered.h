#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk {

// What may be applied for against the outcome of this case, to be printed and signed.
std::optional<Tap> draw_forms(ui::Ui& ui, const TrackedCase& found, const FormsOffered& forms,
                              const Model& model);

} // namespace fengqiao::kiosk
