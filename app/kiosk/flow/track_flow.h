#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// Finding one's own complaint: its number and the last four digits of the phone.

// A paper held to the scanner: at the doors and wherever a number is wanted it stands for the number, and the
// phone's last four are asked for as ever, because a paper may have been found. Anywhere else it is passed
// over.
Step scanned(Model model, const Scanned& scan, Moment now);

Step at(TrackNumber here, Model model, const Action& action, Moment now);
Step at(TrackTail here, Model model, const Action& action, Moment now);
Step at(Looking here, Model model, const Action& action, Moment now);
Step at(NotFoundShown here, Model model, const Action& action, Moment now);
Step at(TrackShown here, Model model, const Action& action, Moment now);
Step at(SavingWithdrawal here, Model model, const Action& action, Moment now);

} // namespace fengqiao::kiosk
