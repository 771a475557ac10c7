#include "app/kiosk/flow/session.h"
#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/measure.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

// A begun second counts: the last one shown is 1, and then it is over.
int seconds_left(const IdleAlert& alert, Moment now) {
    const milliseconds left = alert.since + alert_time - now.steady;
    const auto whole = std::chrono::ceil<seconds>(left);
    return static_cast<int>(std::clamp<seconds>(whole, seconds{0}, alert_time).count());
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const IdleAlert& here, const Model& model, Moment now) {
    const bool upright = ui.portrait();
    auto [room, action] = open_bare_page(ui, model, ui.screen().inset(20, upright ? 40.0F : 10.0F));
    const float width = std::min(room.width, upright ? 190.0F : 280.0F);
    const float each = upright ? width : (width - ui::tokens::gap) / 2;
    const float button = std::max(28.0F, buttons_height(ui, {Msg::IdleStillHere, Msg::IdleLeave}, each));
    const float height = upright ? 2 * button + ui::tokens::gap : button;
    const ui::RectMm buttons = room.take_bottom(height, 8).middle(width, height);
    const std::array said{Said{ui.say(Msg::IdleQuestion), ui::Style::Display, Msg::IdleQuestion},
                          Said{ui.say(Msg::IdleConsequence), ui::Style::Heading, Msg::IdleConsequence}};
    draw_said(ui, said, room.take_top(said_height(ui, said, room.width), 6));
    const float clock = std::min({room.width, room.height, 150.0F});
    ui.countdown(seconds_left(here, now), static_cast<int>(alert_time.count()), room.middle(clock, clock));
    const auto places = upright ? buttons.rows(2, ui::tokens::gap) : buttons.columns(2, ui::tokens::gap);
    if (ui.button(Msg::IdleStillHere, ui::Tone::Primary, places[0])) action = StillHereTapped{};
    if (ui.button(Msg::IdleLeave, ui::Tone::Plain, places[1])) action = LeaveTapped{};
    return action;
}

} // namespace fengqiao::kiosk
