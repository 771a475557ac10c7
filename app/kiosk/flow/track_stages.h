#pragma once

#include "core/kiosk/answers.h"

namespace fengqiao::kiosk {

// Finding one's own complaint.

struct TrackNumber {
    std::string digits; // up to twelve
    bool wrong_check{false};
    bool for_rating{false};
};

struct TrackTail {
    std::string number;
    std::string digits; // up to four
    bool for_rating{false};
};

struct Looking {
    bool for_rating{false};
};

struct NotFoundShown {
    NotTracked answer;
    bool for_rating{false};
};

struct TrackShown {
    TrackedCase found;
    bool asking_withdrawal{false};
};

struct SavingWithdrawal {};

} // namespace fengqiao::kiosk
