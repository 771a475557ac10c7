#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float card_width_max = 330.0F;
constexpr float picture = 56.0F;
constexpr float padding = 14.0F;

} // namespace

// Between staff mode and the keys: nothing of the case is seen, and nobody is meant to look on.
std::optional<Tap> draw(ui::Ui& ui, const LookAway&, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::RateAwayTitle, .back = false}, model);
    const ui::RectMm below = room.take_bottom(main_button + 6, ui::tokens::gap);
    const float width = std::min(room.width, card_width_max);
    const float inner = width - 2 * padding;
    const float words = centred_height(ui, Msg::RateAwayStaff, ui::Style::Heading, inner) +
                        centred_height(ui, Msg::RateAwayFree, ui::Style::Quiet, inner);
    const ui::RectMm card = room.middle(width, picture + 10 + words + 2 * padding);
    ui.card(card);
    ui::RectMm inside = card.inset(padding, padding);
    ui.icon(ui::Icon::Person, Accent::Teal, inside.take_top(picture, 10));
    draw_centred(ui, Msg::RateAwayStaff, ui::Style::Heading, inside);
    draw_centred(ui, Msg::RateAwayFree, ui::Style::Quiet, inside);
    if (ui.button(Msg::RateAwayStart, ui::Tone::Primary, below.middle(std::min(width, 150.0F), below.height)))
        action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
