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

} // namespace

// The same words whether the number does not exist or does not match the phone.
std::optional<Action> draw(ui::Ui& ui, const NotFoundShown& here, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::TrackNotFoundTitle}, model);
    ui::RectMm buttons = room.take_bottom(main_button, ui::tokens::gap);
    const float words_height = 2 * line_height(ui, ui::Style::Heading) + 2 * line_height(ui, ui::Style::Body);
    const float locked = here.answer.locked_for ? main_button + ui::tokens::gap : 0;
    const float width = std::min(room.width, card_width_max);
    const ui::RectMm card = room.middle(width, std::min(room.height, picture + words_height + locked + 34));
    ui.card(card);
    ui::RectMm inside = card.inset(14, 12);
    ui.icon(ui::Icon::Search, Accent::Blue, inside.take_top(picture, 6));
    if (here.answer.locked_for)
        ui.banner(
            {.icon = ui::Icon::Clock,
             .text = wait_words(ui, {Msg::TrackWaitSeconds, Msg::TrackWaitMinutes}, *here.answer.locked_for),
             .signal = ui::Signal::Warning,
             .id = Msg::TrackWaitSeconds},
            inside.take_bottom(main_button, ui::tokens::gap));
    ui.text({.words = ui.say(Msg::TrackNotFoundWords),
             .style = ui::Style::Heading,
             .align = ui::Align::Centre,
             .lines = 2,
             .id = Msg::TrackNotFoundWords},
            inside.take_top(2 * line_height(ui, ui::Style::Heading), 2));
    ui.text({.words = ui.say(Msg::TrackNotFoundWhere),
             .style = ui::Style::Quiet,
             .align = ui::Align::Centre,
             .lines = 2,
             .id = Msg::TrackNotFoundWhere},
            inside);
    const auto both = buttons.middle(width, main_button).columns(2, ui::tokens::gap);
    if (ui.button(Msg::TrackAskStaff, ui::Tone::Plain, both[0])) action = CallStaffTapped{};
    if (ui.button(Msg::TrackAgain, ui::Tone::Primary, both[1])) action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
