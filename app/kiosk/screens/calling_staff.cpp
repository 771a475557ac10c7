#include "app/kiosk/screens/complaint_screens.h"

namespace fengqiao::kiosk {

// A sign that staff can read across the hall; the customer's place is kept behind it.
std::optional<Tap> draw(ui::Ui& ui, const CallingStaff&, const Model& model) {
    ui.bare_page();
    ui::RectMm room = ui.screen().middle(ui.screen().width - 40, 208);
    ui.icon(ui::Icon::Hand, Accent::Orange, room.take_top(76, 12));
    ui.label(Msg::CallingTitle, ui::Style::Display, room.take_top(30, 1), ui::Align::Centre);
    ui.label(Msg::CallingWave, ui::Style::Heading, room.take_top(18, 1), ui::Align::Centre);
    const bool draft_waits = model.set_aside && !std::holds_alternative<Attract>(*model.set_aside);
    if (draft_waits)
        ui.label(Msg::CallingDraftKept, ui::Style::Quiet, room.take_top(18, 6), ui::Align::Centre);
    const bool back =
        ui.button(Msg::CallingBack, ui::Tone::Primary, room.take_top(main_button).middle(120, main_button));
    return back ? std::optional<Tap>{BackTapped{}} : std::nullopt;
}

} // namespace fengqiao::kiosk
