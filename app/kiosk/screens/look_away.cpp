#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float card_width_max = 330.0F;

} // namespace

// Between staff mode and the keys: nothing of the case is seen, and nobody is meant to look on.
std::optional<Tap> draw(ui::Ui& ui, const LookAway&, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::RateAwayTitle, .back = false}, model);
    const float width = std::min(room.width, card_width_max), wide = std::min(width, 150.0F);
    const float button = std::max(30.0F, buttons_height(ui, {Msg::RateAwayStart}, wide));
    const ui::RectMm below = room.take_bottom(button, ui::tokens::gap);
    const std::vector<Said> said{{ui.say(Msg::RateAwayStaff), ui::Style::Heading, Msg::RateAwayStaff},
                                 {ui.say(Msg::RateAwayFree), ui::Style::Quiet, Msg::RateAwayFree}};
    draw_notice_card(ui,
                     {.said = said,
                      .picture = [&](ui::RectMm place) { ui.icon(ui::Icon::Person, Accent::Teal, place); },
                      .picture_max = 56},
                     room, width);
    if (ui.button(Msg::RateAwayStart, ui::Tone::Primary, below.middle(wide, below.height)))
        action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
