#pragma once

#include "app/kiosk/flow/complaint_stages.h"
#include "core/receipt/forms.h"

namespace fengqiao::kiosk {

// Finding one's own complaint.

struct TrackNumber {
    std::string digits; // up to twelve
    bool wrong_check{false};
    bool not_read{false}; // what was scanned is no receipt of ours, or was read wrong
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

// The forms that may be printed and signed, over the case they are about.
struct FormsOffered {
    std::optional<FormKind> asked; // which one was given to the printer
    PaperState paper{};            // and what became of it
};

struct TrackShown {
    TrackedCase found;
    bool asking_withdrawal{false};
    bool asking_end{false}; // of the mediation
    std::optional<FormsOffered> forms;
};

struct SavingWithdrawal {
    ThanksFor thanks{ThanksFor::Withdrawal}; // or of the end of a mediation
};

} // namespace fengqiao::kiosk
