#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/digit_page.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

namespace fengqiao::kiosk {
namespace {

constexpr int digits_each = 6;

std::string refusal_words(const ui::Ui& ui, const SignInRefused& refused) {
    if (refused.locked) return ui.say(Msg::StaffLocked);
    if (refused.locked_for)
        return wait_words(ui, {Msg::StaffWaitSeconds, Msg::StaffWaitMinutes}, *refused.locked_for);
    return ui.say(Msg::StaffWrong);
}

void draw_refusal(ui::Ui& ui, const SignInRefused& refused, ui::RectMm& room) {
    const std::string words = refusal_words(ui, refused);
    const float height = measured(ui, words, ui::Style::Body, room.width - 30).height + 10;
    ui.banner({.icon = refused.locked ? ui::Icon::Lock : ui::Icon::Warning,
               .text = words,
               .signal = refused.locked ? ui::Signal::Danger : ui::Signal::Warning,
               .id = Msg::StaffWrong},
              room.take_top(height, ui::tokens::gap));
}

// The number above, the PIN below; the PIN is only ever dots.
void draw_entries(ui::Ui& ui, const StaffSignIn& here, ui::RectMm rect) {
    const float label = line_height(ui, ui::Style::Quiet);
    ui::RectMm card = rect.take_top(2 * label + 24 + 18 + 34);
    ui.card(card);
    ui::RectMm inside = card.inset(12, 9);
    ui.label(Msg::StaffNumber, ui::Style::Quiet, inside.take_top(label, 3), ui::Align::Centre);
    ui.code_field(here.staff_number, digits_each, inside.take_top(24, 7));
    ui.label(Msg::StaffPin, ui::Style::Quiet, inside.take_top(label, 3), ui::Align::Centre);
    ui.pin_dots(static_cast<int>(here.pin.size()), digits_each, inside.take_top(18));
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
    if (here.refused) draw_refusal(ui, *here.refused, side);
    draw_entries(ui, here, side);
    if (const auto pressed = draw_pad(ui, places.pad)) action = pressed;
    return action;
}

} // namespace fengqiao::kiosk
