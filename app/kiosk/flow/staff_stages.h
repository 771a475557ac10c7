#pragma once

#include "app/kiosk/flow/complaint_stages.h"
#include "core/basics/result.h"
#include "core/kiosk/answers.h"

namespace fengqiao::kiosk {

// Staff mode.

struct StaffSignIn {
    std::string staff_number;
    std::string pin;
    bool at_pin{false};
    bool checking{false};
    std::optional<SignInRefused> refused;
};

struct StaffCases {
    StaffPass pass;
    std::vector<CaseSummary> cases;
    bool loading{true};
    std::optional<PaperState> reprint; // of the last receipt, once staff asked for it
};

struct StaffCase {
    StaffPass pass;
    CaseView view;
    bool busy{false};
    std::optional<Trouble> refused;
    std::optional<std::size_t> playing; // which of its recordings is being heard
    milliseconds played{0};             // of it
    bool unheard{false};                // it is not here any more, or there is nothing to hear with
};

// What the hall has lent, and what somebody at the glass has asked for.
struct StaffLoans {
    StaffPass pass;
};

// An act being put together from ready sentences: staff type nothing on the glass either.
struct StaffAct {
    StaffPass pass;
    CaseView view;
    EventType act{};
    std::vector<std::optional<std::size_t>> chosen; // one answer per question of the act, in order
};

} // namespace fengqiao::kiosk
