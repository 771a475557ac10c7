#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// A complaint from the door to the receipt, in at most ten taps besides the phone's digits (DECISIONS 9).

// The version of the one-line privacy notice shown on the review page (DECISIONS 15).
inline constexpr std::string_view privacy_notice_version = "2026-11";

constexpr std::size_t surnames_per_page = 18;

Stage first_page(const House& house);

Step at(ChooseBusiness here, Model model, const Action& action, Moment now);
Step at(ChooseCause here, Model model, const Action& action, Moment now);
Step at(ChooseWhen here, Model model, const Action& action, Moment now);
Step at(ChooseRequest here, Model model, const Action& action, Moment now);
Step at(SayMore here, Model model, const Action& action, Moment now);
Step at(EnterPhone here, Model model, const Action& action, Moment now);
Step at(ForWhom here, Model model, const Action& action, Moment now);
Step at(ChooseName here, Model model, const Action& action, Moment now);
Step at(Review here, Model model, const Action& action, Moment now);
Step at(SavingComplaint here, Model model, const Action& action, Moment now);
Step at(ReceiptShown here, Model model, const Action& action, Moment now);

} // namespace fengqiao::kiosk
