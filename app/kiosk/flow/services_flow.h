#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// The pages of the station's six functions, its "1" and its "N".

Step at(Services here, Model model, const Action& action, Moment now);
Step at(PageList here, Model model, const Action& action, Moment now);
Step at(PageShownHere here, Model model, const Action& action, Moment now);
Step at(Quiz here, Model model, const Action& action, Moment now);
Step at(Improvement here, Model model, const Action& action, Moment now);
Step at(WriteOpinion here, Model model, const Action& action, Moment now);
Step at(SavingOpinion here, Model model, const Action& action, Moment now);
Step at(ProcessWall here, Model model, const Action& action, Moment now);
Step at(PrivacyShown here, Model model, const Action& action, Moment now);
Step at(StaffLoans here, Model model, const Action& action, Moment now);

// To a page of the station from one that keeps nothing of a person.
Step go_to_station(Model model, StationPage page, Moment now);
// The whole notice over a page that asks for something personal; back leads to it again.
Step show_privacy(Model model, PrivacyShown over, Moment now);
// Fraud in progress: staff are called at once, and nothing is asked.
Step call_for_fraud(Model model, Moment now);

// To one of the pages that the glass shows by itself. Only now is it kept as shown: of the time before,
// nobody knows whether anybody looked.
Step look_at_page(Model model, const std::string& id);

// The pages of a list on that day, in their order.
std::vector<const ContentPage*> pages_of(const House& house, StationPage list, Instant now);
// What can be said with one tap when an opinion is given.
std::vector<std::string> ready_opinions(const House& house, OpinionKind kind, Language language, Instant now);
inline constexpr std::size_t opinion_letters_max = 500;

} // namespace fengqiao::kiosk
