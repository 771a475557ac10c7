#include "app/kiosk/flow/session.h"
#include "app/kiosk/screens/complaint_screens.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {

std::optional<Action> draw(ui::Ui& ui, const IdleAlert& here, Moment now) {
    ui.bare_page();
    ui::RectMm room = ui.screen().inset(20, ui.portrait() ? 70.0F : 20.0F);
    ui.label(Msg::IdleQuestion, ui::Style::Display, room.take_top(30, 1), ui::Align::Centre);
    ui.label(Msg::IdleConsequence, ui::Style::Heading, room.take_top(20, 8), ui::Align::Centre);
    const ui::RectMm foot = room.take_bottom(ui.portrait() ? 64.0F : 30.0F, 10);
    const float width = std::min(foot.width, ui.portrait() ? 190.0F : 280.0F);
    const auto places = ui.portrait() ? foot.middle(width, foot.height).rows(2, ui::tokens::gap)
                                      : foot.middle(width, foot.height).columns(2, ui::tokens::gap);
    // A begun second counts: the last one shown is 1, and then it is over.
    const milliseconds left =
        std::clamp<milliseconds>(here.since + alert_time - now.steady, milliseconds{0}, alert_time);
    ui.countdown(static_cast<int>(std::chrono::ceil<seconds>(left).count()),
                 static_cast<int>(alert_time.count()),
                 room.middle(std::min(room.width, 150.0F), std::min(room.height, 150.0F)));
    if (ui.button(Msg::IdleStillHere, ui::Tone::Primary, places[0])) return StillHereTapped{};
    if (ui.button(Msg::IdleLeave, ui::Tone::Plain, places[1])) return LeaveTapped{};
    return std::nullopt;
}

} // namespace fengqiao::kiosk
