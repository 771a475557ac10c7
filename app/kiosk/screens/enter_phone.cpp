#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/digit_page.h"
#include "app/kiosk/screens/journey.h"

#include "app/kiosk/ui/tokens.h"
#include "core/complaint/phone.h"

namespace fengqiao::kiosk {
namespace {

// What the number is for, and what becomes of who gives none.
std::optional<Action> draw_beside(ui::Ui& ui, const EnterPhone& here, const Model& model, ui::RectMm rect) {
    std::optional<Action> action;
    const float banner = model.comfort.large_type ? 34.0F : 26.0F;
    if (here.wrong)
        ui.banner({.icon = ui::Icon::Warning,
                   .text = ui.say(Msg::ComplaintPhoneWrong),
                   .signal = ui::Signal::Warning,
                   .id = Msg::ComplaintPhoneWrong},
                  rect.take_top(banner, ui::tokens::gap));
    else
        ui.banner({.icon = ui::Icon::ShieldCheck,
                   .text = ui.say(Msg::ComplaintPhoneUse),
                   .id = Msg::ComplaintPhoneUse},
                  rect.take_top(banner, ui::tokens::gap));
    const bool whole = is_mobile_number(here.draft.phone);
    if (whole &&
        ui.button(Msg::ComplaintContinue, ui::Tone::Primary, rect.take_top(main_button, ui::tokens::gap)))
        action = ContinueTapped{};
    if (ui.button(Msg::ComplaintAnonymous, ui::Tone::Plain, rect.take_bottom(main_button, 5)))
        action = AnonymousTapped{};
    const float means = model.comfort.large_type ? 50.0F : 42.0F;
    ui.text({.words = ui.say(Msg::ComplaintAnonymousMeans),
             .style = ui::Style::Quiet,
             .lines = 4,
             .id = Msg::ComplaintAnonymousMeans},
            rect.take_bottom(std::min(means, rect.height)));
    return action;
}

} // namespace

std::optional<Action> draw(ui::Ui& ui, const EnterPhone& here, const Model& model) {
    auto [room, action] =
        open_question(ui, {.title = Msg::ComplaintAskPhone}, Question::Contact, here, model);
    ui::RectMm beside =
        ui.portrait() ? room.take_bottom(124, ui::tokens::gap) : room.take_right(room.width * 0.42F, 14);
    ui.phone_field(here.draft.phone, room.take_top(28, ui::tokens::gap));
    const auto pressed = draw_pad(ui, room);
    if (pressed) action = pressed;
    const auto other = draw_beside(ui, here, model, beside);
    return other ? other : action;
}

} // namespace fengqiao::kiosk
