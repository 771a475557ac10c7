#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float card_width_max = 330.0F;
constexpr float picture = 44.0F;
constexpr float padding = 14.0F;

} // namespace

// The same words whether the number does not exist or does not match the phone.
std::optional<Tap> draw(ui::Ui& ui, const NotFoundShown& here, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::TrackNotFoundTitle}, model);
    ui::RectMm buttons = room.take_bottom(main_button, ui::tokens::gap);
    const float width = std::min(room.width, card_width_max), inner = width - 2 * padding;
    const float words = centred_height(ui, Msg::TrackNotFoundWords, ui::Style::Heading, inner) +
                        centred_height(ui, Msg::TrackNotFoundWhere, ui::Style::Quiet, inner);
    const float locked = here.answer.locked_for ? main_button + ui::tokens::gap : 0;
    const ui::RectMm card = room.middle(width, picture + 8 + words + locked + 2 * padding);
    ui.card(card);
    ui::RectMm inside = card.inset(padding, padding);
    ui.icon(ui::Icon::Search, Accent::Blue, inside.take_top(picture, 8));
    draw_centred(ui, Msg::TrackNotFoundWords, ui::Style::Heading, inside);
    draw_centred(ui, Msg::TrackNotFoundWhere, ui::Style::Quiet, inside);
    if (here.answer.locked_for)
        ui.banner(
            {.icon = ui::Icon::Clock,
             .text = wait_words(ui, {Msg::TrackWaitSeconds, Msg::TrackWaitMinutes}, *here.answer.locked_for),
             .signal = ui::Signal::Warning,
             .id = Msg::TrackWaitSeconds},
            inside.take_bottom(main_button));
    const auto both = buttons.middle(width, main_button).columns(2, ui::tokens::gap);
    if (ui.button(Msg::TrackAskStaff, ui::Tone::Plain, both[0])) action = CallStaffTapped{};
    if (ui.button(Msg::TrackAgain, ui::Tone::Primary, both[1])) action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
