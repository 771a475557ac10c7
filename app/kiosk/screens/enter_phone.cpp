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
bool draw_anonymous(ui::Ui& ui, const ui::RectMm& rect) {
    ui.card(rect);
    ui::RectMm inside = rect.inset(9, 8);
    const bool tapped =
        ui.button(Msg::ComplaintAnonymous, ui::Tone::Quiet, inside.take_bottom(main_button, 4));
    ui.text({.words = ui.say(Msg::ComplaintAnonymousMeans),
             .style = ui::Style::Body,
             .lines = 4,
             .id = Msg::ComplaintAnonymousMeans},
            inside);
    return tapped;
}

std::optional<Action> draw_beside(ui::Ui& ui, const EnterPhone& here, ui::RectMm rect) {
    std::optional<Action> action;
    draw_note(ui, here, rect.take_top(2 * line_height(ui, ui::Style::Body) + 6, ui::tokens::gap));
    const float words = 3 * line_height(ui, ui::Style::Body);
    if (draw_anonymous(ui,
                       rect.take_bottom(std::min(rect.height, words + main_button + 24), ui::tokens::gap)))
        action = AnonymousTapped{};
    const bool whole = is_mobile_number(here.draft.phone);
    if (whole && ui.button(Msg::ComplaintContinue, ui::Tone::Primary, rect.take_top(main_button)))
        action = ContinueTapped{};
    return action;
}

} // namespace

std::optional<Action> draw(ui::Ui& ui, const EnterPhone& here, const Model& model) {
    auto [room, action] =
        open_question(ui, {.title = Msg::ComplaintAskPhone}, Question::Contact, here, model);
    ui::RectMm beside =
        ui.portrait() ? room.take_bottom(158, ui::tokens::gap) : room.take_right(room.width * 0.42F, 14);
    ui.phone_field(here.draft.phone, room.take_top(28, ui::tokens::gap));
    const auto pressed = draw_pad(ui, room);
    if (pressed) action = pressed;
    const auto other = draw_beside(ui, here, beside);
    return other ? other : action;
}

} // namespace fengqiao::kiosk
