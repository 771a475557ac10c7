#pragma once

#include "core/basics/strong_id.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fengqiao {

// One thing that the hall lends.
struct LoanStand {
    std::string item;      // the id of its page
    std::uint32_t asked{}; // at the glass, and not handed out yet
    std::uint32_t out{};   // and not returned yet

    friend bool operator==(const LoanStand&, const LoanStand&) = default;
};

// Somebody who answers for the place.
struct OnDuty {
    std::string name; // empty when headquarters has named nobody
    std::string staff_number;

    friend bool operator==(const OnDuty&, const OnDuty&) = default;
};

// The "1" and the "N" of a station as this terminal knows them: who answers for it, and what is lent.
struct HallState {
    OnDuty head;    // 第一责任人
    OnDuty handler; // 首办人
    std::vector<LoanStand> loans;

    friend bool operator==(const HallState&, const HallState&) = default;
};

} // namespace fengqiao
