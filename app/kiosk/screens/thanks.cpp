#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/measure.h"

namespace fengqiao::kiosk {
namespace {

struct Thanked {
    Msg title, detail;
};

Thanked thanked_for(ThanksFor what) {
    switch (what) {
    case ThanksFor::Complaint: return {Msg::ThanksComplaint, Msg::ThanksComplaintDetail};
    case ThanksFor::Rating:
    case ThanksFor::ServiceRating: return {Msg::ThanksRating, Msg::ThanksRatingDetail};
    case ThanksFor::LowRating: return {Msg::ThanksRating, Msg::ThanksLowRatingDetail};
    case ThanksFor::Withdrawal: return {Msg::ThanksWithdrawal, Msg::ThanksWithdrawalDetail};
    }
    std::unreachable();
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Thanks& here, const Model&) {
    ui.bare_page();
    const Thanked said = thanked_for(here.what);
    ui::RectMm room = ui.screen().inset(20, 12);
    const ui::RectMm foot = room.take_bottom(main_button, 10);
    draw_notice(ui,
                {.said = {{ui.say(said.title), ui::Style::Display, said.title},
                          {ui.say(said.detail), ui::Style::Quiet, said.detail}},
                 .picture = [&](ui::RectMm place) { ui.success_tick(place); },
                 .picture_max = 112},
                room);
    const bool done = ui.button(Msg::ThanksDone, ui::Tone::Primary, foot.middle(100, main_button));
    return done ? std::optional<Tap>{ContinueTapped{}} : std::nullopt;
}

} // namespace fengqiao::kiosk
