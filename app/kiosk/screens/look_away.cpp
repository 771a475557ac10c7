#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float card_width_max = 330.0F;
constexpr float picture = 56.0F;

} // namespace

// Between staff mode and the keys: nothing of the case is seen, and nobody is meant to look on.
std::optional<Action> draw(ui::Ui& ui, const LookAway&, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::RateAwayTitle, .back = false}, model);
    const ui::RectMm below = room.take_bottom(main_button + 6, ui::tokens::gap);
    const float width = std::min(room.width, card_width_max);
    const float staff = 2 * line_height(ui, ui::Style::Heading);
    const float free = 2 * line_height(ui, ui::Style::Body);
    const ui::RectMm card = room.middle(width, std::min(room.height, picture + staff + free + 44));
    ui.card(card);
    ui::RectMm inside = card.inset(14, 14);
    ui.icon(ui::Icon::Person, Accent::Teal, inside.take_top(picture, 8));
    ui.text({.words = ui.say(Msg::RateAwayStaff),
             .style = ui::Style::Heading,
             .align = ui::Align::Centre,
             .lines = 2,
             .id = Msg::RateAwayStaff},
            inside.take_top(staff, 2));
    ui.text({.words = ui.say(Msg::RateAwayFree),
             .style = ui::Style::Quiet,
             .align = ui::Align::Centre,
             .lines = 2,
             .id = Msg::RateAwayFree},
            inside);
    if (ui.button(Msg::RateAwayStart, ui::Tone::Primary, below.middle(std::min(width, 150.0F), below.height)))
        action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
