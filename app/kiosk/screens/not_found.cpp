#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float card_width_max = 330.0F;

} // namespace

// The same words whether the number does not exist or does not match the phone.
std::optional<Tap> draw(ui::Ui& ui, const NotFoundShown& here, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::TrackNotFoundTitle}, model);
    const float width = std::min(room.width, card_width_max), each = (width - ui::tokens::gap) / 2;
    const float button = buttons_height(ui, {Msg::TrackAskStaff, Msg::TrackAgain}, each);
    const ui::RectMm buttons = room.take_bottom(button, ui::tokens::gap);
    if (here.answer.locked_for) {
        const std::string words =
            wait_words(ui, {Msg::TrackWaitSeconds, Msg::TrackWaitMinutes}, *here.answer.locked_for);
        const float height = ui.needed().banner(words, width);
        ui.banner({.icon = ui::Icon::Clock,
                   .text = words,
                   .signal = ui::Signal::Warning,
                   .id = Msg::TrackWaitSeconds,
                   .whose = ui::Whose::House},
                  room.take_bottom(height, ui::tokens::gap).middle(width, height));
    }
    const std::vector<Said> said{
        {ui.say(Msg::TrackNotFoundWords), ui::Style::Heading, Msg::TrackNotFoundWords},
        {ui.say(Msg::TrackNotFoundWhere), ui::Style::Quiet, Msg::TrackNotFoundWhere}};
    draw_notice_card(ui,
                     {.said = said,
                      .picture = [&](ui::RectMm place) { ui.icon(ui::Icon::Search, Accent::Blue, place); },
                      .picture_max = 44},
                     room, width);
    const auto both = buttons.middle(width, button).columns(2, ui::tokens::gap);
    if (ui.button(Msg::TrackAskStaff, ui::Tone::Plain, both[0])) action = CallStaffTapped{};
    if (ui.button(Msg::TrackAgain, ui::Tone::Primary, both[1])) action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
