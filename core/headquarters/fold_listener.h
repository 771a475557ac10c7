#pragma once

#include "core/casework/case.h"
#include "core/statistics/hall_counts.h"

namespace fengqiao {

struct ServiceRating {
    EventId event;
    BranchId branch;
    Instant at;
    ServiceRated said;
};

// What one step of the fold changed, after it was committed.
struct Folded {
    std::vector<Case> cases;        // each as it is now, once
    std::vector<CaseEvent> imports; // body is Imported; each comes once
    std::vector<ServiceRating> service_ratings;
    std::vector<HallDay> hall; // to be added up
};

// Told by the fold worker's thread, in order, after each commit; never while a rebuild runs. Must return
// soon.
class FoldListener {
public:
    virtual ~FoldListener() = default;
    virtual void folded(const Folded& change) = 0;
};

} // namespace fengqiao
