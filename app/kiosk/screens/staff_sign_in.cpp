#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/digit_page.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

namespace fengqiao::kiosk {
namespace {

constexpr int digits_each = 6;
constexpr float digits_height = 24.0F, dots_height = 16.0F, card_above = 7.0F;

std::string refusal_words(const ui::Ui& ui, const SignInRefused& refused) {
    if (refused.locked) return ui.say(Msg::StaffLocked);
    if (refused.locked_for)
        return wait_words(ui, {Msg::StaffWaitSeconds, Msg::StaffWaitMinutes}, *refused.locked_for);
    return ui.say(Msg::StaffWrong);
}

void draw_refusal(ui::Ui& ui, const SignInRefused& refused, ui::RectMm& rest) {
    const std::string words = refusal_words(ui, refused);
    ui.banner({.icon = refused.locked ? ui::Icon::Lock : ui::Icon::Warning,
               .text = words,
               .signal = refused.locked ? ui::Signal::Danger : ui::Signal::Warning,
               .id = Msg::StaffWrong},
              rest.take_top(ui.needed().banner(words, rest.width), ui::tokens::gap));
}

float entries_height(const ui::Ui& ui) {
    return 2 * line_height(ui, ui::Style::Quiet) + 3 + digits_height + 7 + 3 + dots_height + 2 * card_above;
}

// The number above, the PIN below; the PIN is only ever dots.
void draw_entries(ui::Ui& ui, const StaffSignIn& here, const ui::RectMm& card) {
    const float label = line_height(ui, ui::Style::Quiet);
    ui.card(card);
    ui::RectMm inside = card.inset(12, card_above);
    ui.label(Msg::StaffNumber, ui::Style::Quiet, inside.take_top(label, 3), ui::Align::Centre);
    ui.code_field(here.staff_number, digits_each, inside.take_top(digits_height, 7));
    ui.label(Msg::StaffPin, ui::Style::Quiet, inside.take_top(label, 3), ui::Align::Centre);
    ui.pin_dots(static_cast<int>(here.pin.size()), digits_each, inside.take_top(dots_height));
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const StaffSignIn& here, const Model& model) {
    auto [room, action] = open_page(ui,
                                    {.title = here.at_pin ? Msg::StaffPinTitle : Msg::StaffNumberTitle,
                                     .hint = ui.say(Msg::StaffSignInHint),
                                     .call_staff = false},
                                    model);
    if (here.checking) {
        ui.busy(Msg::StaffChecking, room);
        return action;
    }
    DigitPlaces places = digit_places(ui, room);
    ui::RectMm side = places.field;
    side.height = places.note.bottom() - side.top;
    const auto refusal = [&](float width) {
        return here.refused ? ui.needed().banner(refusal_words(ui, *here.refused), width) + ui::tokens::gap
                            : 0.0F;
    };
    draw_in(ui, Msg::StaffNumber, side,
            {.height = [&](float width) { return refusal(width) + entries_height(ui); },
             .draw =
                 [&](ui::RectMm rest) {
                     if (here.refused) draw_refusal(ui, *here.refused, rest);
                     draw_entries(ui, here, rest.take_top(entries_height(ui)));
                 }});
    if (const auto pressed = draw_pad(ui, places.pad)) action = pressed;
    return action;
}

} // namespace fengqiao::kiosk
