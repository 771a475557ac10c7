#pragma once

#include "app/kiosk/screens/page.h"

// A customer's complaint, page by page. A screen is a function from its stage to at most one action.
namespace fengqiao::kiosk {

std::optional<Tap> draw(ui::Ui& ui, const Attract& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const ChooseBusiness& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const ChooseCause& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const ChooseWhen& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const ChooseRequest& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const SayMore& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const RecordStory& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const EnterPhone& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const ForWhom& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const ChooseName& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const Review& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const SavingComplaint& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const ReceiptShown& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const Thanks& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const CallingStaff& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const ChooseComfort& here, const Model& model);
std::optional<Tap> draw(ui::Ui& ui, const OutOfService& here, const Model& model);

// Instead of the stage while the alert stands: what was typed is covered.
std::optional<Tap> draw(ui::Ui& ui, const IdleAlert& here, const Model& model, Moment now);

} // namespace fengqiao::kiosk
