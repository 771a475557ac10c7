#pragma once

#include "core/casework/station_bodies.h"

#include <cstddef>

namespace fengqiao::kiosk {

// The station's own pages: where the pages of a list come from and lead back to.
enum class StationPage {
    Services,
    Policies,
    Learning,
    Resolution,
    Improvement,
    Welfare,
    Facilities,
    Wall,
    Channels,
    Notes,
    Privacy,
    Loans, // staff's
};

struct StationTapped { // to one of them, from wherever it is offered
    StationPage page{};
};
struct WelfareTapped {}; // have a look at the page that the glass shows by itself
struct AskLoanTapped {}; // the thing of the page that is shown
struct LoanTapped {      // staff's: what became of it
    std::size_t place{0};
    LoanStep step{};
};

} // namespace fengqiao::kiosk
