#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/station_screens.h"

namespace fengqiao::kiosk {

// A sign that staff can read across the hall; the customer's place is kept behind it.
std::optional<Tap> draw(ui::Ui& ui, const CallingStaff& here, const Model& model) {
    if (here.what == CallFor::Fraud) return draw_fraud(ui, model);
    auto [room, action] = open_bare_page(ui, model, ui.screen().inset(20, 12));
    const float width = std::min(room.width, 140.0F);
    const float button = buttons_height(ui, {Msg::CallingBack}, width);
    const ui::RectMm foot = room.take_bottom(button, 10);
    Notice notice{.said = {{ui.say(Msg::CallingTitle), ui::Style::Display, Msg::CallingTitle},
                           {ui.say(Msg::CallingWave), ui::Style::Heading, Msg::CallingWave}},
                  .picture = [&](ui::RectMm place) { ui.icon(ui::Icon::Hand, Accent::Orange, place); }};
    const bool draft_waits = model.set_aside && !std::holds_alternative<Attract>(*model.set_aside);
    if (draft_waits)
        notice.said.push_back({ui.say(Msg::CallingDraftKept), ui::Style::Quiet, Msg::CallingDraftKept});
    draw_notice(ui, notice, room);
    if (ui.button(Msg::CallingBack, ui::Tone::Primary, foot.middle(width, button))) action = BackTapped{};
    return action;
}

} // namespace fengqiao::kiosk
