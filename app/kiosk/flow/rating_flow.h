#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// The five keys, with a case and without (DECISIONS 3 to 5).

Step at(ChooseRatingSubject here, Model model, const Action& action, Moment now);
Step at(LookAway here, Model model, const Action& action, Moment now);
Step at(RatingKeys here, Model model, const Action& action, Moment now);
Step at(RatingReasons here, Model model, const Action& action, Moment now);
Step at(SavingRating here, Model model, const Action& action, Moment now);

// Three seconds passed without an undo: the press stands.
Step rating_held_long_enough(Model model, Moment now);

// Keeps what is known of a rating, with the reasons chosen so far, and a remark that was finished.
Step keep_rating(Model model, const RatingReasons& given, std::string remark = {});

} // namespace fengqiao::kiosk
