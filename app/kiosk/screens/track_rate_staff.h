#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk {

// The pages of tracking, of the five keys and of staff mode. What a page shows of time passing it reads from
// Ui::now(), whose time since boot is the steady clock of the stages.

std::optional<Tap> draw(ui::Ui& ui, const TrackNumber& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const TrackTail& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const Looking& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const NotFoundShown& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const TrackShown& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const SavingWithdrawal& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const ApplyForMediation& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const SavingMediation& here, const Model& model);

std::optional<Tap> draw(ui::Ui& ui, const ChooseRatingSubject& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const LookAway& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const RatingKeys& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const RatingReasons& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const SavingRating& here, const Model& model);

std::optional<Tap> draw(ui::Ui& ui, const StaffSignIn& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const StaffCases& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const StaffCase& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const StaffAct& here, const Model& model);

} // namespace fengqiao::kiosk
