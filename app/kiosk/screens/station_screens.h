#pragma once

#include "app/kiosk/screens/page.h"

// The pages of the station's six functions, its "1" and its "N".
namespace fengqiao::kiosk {

std::optional<Tap> draw(ui::Ui& ui, const Services& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const PageList& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const PageShownHere& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const Quiz& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const Improvement& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const WriteOpinion& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const SavingOpinion& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const ProcessWall& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const PrivacyShown& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const StaffLoans& here, const Model& model);
// Instead of the sign that calls a person, when it is called because somebody is being cheated.
std::optional<Tap> draw_fraud(ui::Ui& ui, const Model& model);
// Instead of the doors while nobody is there.
std::optional<Tap> draw_welfare(ui::Ui& ui, const WelfareShown& here, const ContentPage& page,
                                const Model& model);

} // namespace fengqiao::kiosk
