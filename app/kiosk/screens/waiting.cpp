#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

// What is seen while the disk is asked: a moment, usually.
namespace fengqiao::kiosk {
namespace {

std::optional<Tap> draw_waiting(ui::Ui& ui, Msg words) {
    ui.bare_page();
    ui.busy(words, ui.screen().inset(ui::tokens::margin, 0));
    return std::nullopt;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Looking&, const Model&) {
    return draw_waiting(ui, Msg::TrackLooking);
}

std::optional<Tap> draw(ui::Ui& ui, const SavingWithdrawal&, const Model&) {
    return draw_waiting(ui, Msg::TrackSavingWithdrawal);
}

std::optional<Tap> draw(ui::Ui& ui, const SavingMediation&, const Model&) {
    return draw_waiting(ui, Msg::MediationSaving);
}

std::optional<Tap> draw(ui::Ui& ui, const SavingRating&, const Model&) {
    return draw_waiting(ui, Msg::RateSaving);
}

} // namespace fengqiao::kiosk
