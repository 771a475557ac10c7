#include "app/kiosk/flow/session.h"
#include "app/kiosk/screens/complaint_screens.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

// A begun second counts: the last one shown is 1, and then it is over.
int seconds_left(const IdleAlert& alert, Moment now) {
    const milliseconds left = alert.since + alert_time - now.steady;
    const auto whole = std::chrono::ceil<seconds>(left);
    return static_cast<int>(std::clamp<seconds>(whole, seconds{0}, alert_time).count());
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const IdleAlert& here, Moment now) {
    ui.bare_page();
    ui::RectMm room = ui.screen().inset(20, ui.portrait() ? 70.0F : 20.0F);
    ui.label(Msg::IdleQuestion, ui::Style::Display, room.take_top(30, 1), ui::Align::Centre);
    ui.label(Msg::IdleConsequence, ui::Style::Heading, room.take_top(20, 8), ui::Align::Centre);
    const ui::RectMm foot = room.take_bottom(ui.portrait() ? 64.0F : 30.0F, 10);
    const ui::RectMm buttons = foot.middle(ui.portrait() ? 190.0F : 280.0F, foot.height);
    const auto places =
        ui.portrait() ? buttons.rows(2, ui::tokens::gap) : buttons.columns(2, ui::tokens::gap);
    ui.countdown(seconds_left(here, now), static_cast<int>(alert_time.count()),
                 room.middle(std::min(room.width, 150.0F), std::min(room.height, 150.0F)));
    if (ui.button(Msg::IdleStillHere, ui::Tone::Primary, places[0])) return StillHereTapped{};
    if (ui.button(Msg::IdleLeave, ui::Tone::Plain, places[1])) return LeaveTapped{};
    return std::nullopt;
}

} // namespace fengqiao::kiosk
