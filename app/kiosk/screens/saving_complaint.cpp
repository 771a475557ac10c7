#include "app/kiosk/screens/complaint_screens.h"

namespace fengqiao::kiosk {

// The disk answers in a moment; nothing may be pressed until it has.
std::optional<Tap> draw(ui::Ui& ui, const SavingComplaint&, const Model&) {
    ui.bare_page();
    ui.busy(Msg::ComplaintSaving, ui.screen().inset(30, 0));
    return std::nullopt;
}

} // namespace fengqiao::kiosk
