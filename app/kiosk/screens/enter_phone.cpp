#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/digit_page.h"
#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/measure.h"

#include "app/kiosk/ui/tokens.h"
#include "core/complaint/phone.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

// What the number is for, or what is wrong with it.
void draw_note(ui::Ui& ui, const EnterPhone& here, const ui::RectMm& rect) {
    const Msg words = here.wrong ? Msg::ComplaintPhoneWrong : Msg::ComplaintPhoneUse;
    ui.banner({.icon = here.wrong ? ui::Icon::Warning : ui::Icon::ShieldCheck,
               .text = ui.say(words),
               .signal = here.wrong ? ui::Signal::Warning : ui::Signal::Neutral,
               .id = words},
              rect);
}

// What becomes of who gives no number stands above the button, before it is pressed.
bool draw_anonymous(ui::Ui& ui, ui::RectMm rect) {
    const bool tapped = ui.button(Msg::ComplaintAnonymous, ui::Tone::Quiet, rect.take_bottom(main_button, 5));
    const std::string words = ui.say(Msg::ComplaintAnonymousMeans);
    const Measured needed = measured(ui, words, ui::Style::Body, rect.width);
    ui.text(
        {.words = words, .style = ui::Style::Body, .lines = needed.lines, .id = Msg::ComplaintAnonymousMeans},
        rect.take_bottom(std::min(rect.height, needed.height), 7));
    ui.divider(rect.take_bottom(1));
    return tapped;
}

// One card from the top to the foot of the pad: what the number is for, how to go on, and how to do without.
std::optional<Tap> draw_beside(ui::Ui& ui, const EnterPhone& here, const ui::RectMm& rect) {
    std::optional<Tap> action;
    ui.card(rect);
    ui::RectMm inside = rect.inset(10, 9);
    draw_note(ui, here, inside.take_top(2 * line_height(ui, ui::Style::Body) + 6, ui::tokens::gap));
    if (is_mobile_number(here.draft.phone) &&
        ui.button(Msg::ComplaintContinue, ui::Tone::Primary, inside.take_top(main_button, ui::tokens::gap)))
        action = ContinueTapped{};
    if (draw_anonymous(ui, inside)) action = AnonymousTapped{};
    return action;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const EnterPhone& here, const Model& model) {
    auto [room, action] =
        open_question(ui, {.title = Msg::ComplaintAskPhone}, Question::Contact, here, model);
    const ui::RectMm beside = ui.portrait()
                                  ? room.take_bottom(model.comfort.large_type ? 172 : 148, ui::tokens::gap)
                                  : room.take_right(room.width * 0.42F, 14);
    ui.phone_field(here.draft.phone, room.take_top(28, ui::tokens::gap));
    const auto pressed = draw_pad(ui, room);
    if (pressed) action = pressed;
    const auto other = draw_beside(ui, here, beside);
    return other ? other : action;
}

} // namespace fengqiao::kiosk
