#pragma once

#include "core/organisation/organisation.h"

namespace fengqiao {

// Where a terminal stands, as headquarters tells it at enrolment: enough to fill in the respondent, to choose
// the tiles and to print whose branch, station and house this is.
struct BranchFacts {
    Institution institution;
    ServiceStation station;
    Branch branch;

    friend bool operator==(const BranchFacts&, const BranchFacts&) = default;
};

} // namespace fengqiao
