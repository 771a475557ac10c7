#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// Finding one's own complaint: its number and the last four digits of the phone.

Step at(TrackNumber here, Model model, const Action& action, Moment now);
Step at(TrackTail here, Model model, const Action& action, Moment now);
Step at(Looking here, Model model, const Action& action, Moment now);
Step at(NotFoundShown here, Model model, const Action& action, Moment now);
Step at(TrackShown here, Model model, const Action& action, Moment now);
Step at(SavingWithdrawal here, Model model, const Action& action, Moment now);

} // namespace fengqiao::kiosk
