#include "app/kiosk/screens/complaint_screens.h"

#include "app/kiosk/ui/tokens.h"

namespace fengqiao::kiosk {
namespace {

struct Said {
    Msg title, detail;
};

Said said_for(ThanksFor what) {
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
    const Said said = said_for(here.what);
    ui::RectMm room = ui.screen().middle(ui.screen().width - 40, 204);
    ui.success_tick(room.take_top(112, 4));
    ui.label(said.title, ui::Style::Display, room.take_top(30, 1), ui::Align::Centre);
    ui.label(said.detail, ui::Style::Quiet, room.take_top(26, 6), ui::Align::Centre);
    const bool done =
        ui.button(Msg::ThanksDone, ui::Tone::Primary, room.take_top(main_button).middle(100, main_button));
    return done ? std::optional<Tap>{ContinueTapped{}} : std::nullopt;
}

} // namespace fengqiao::kiosk
