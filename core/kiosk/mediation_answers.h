#pragma once

#include "core/casework/mediation.h"
#include "core/organisation/institution_kind.h"

namespace fengqiao {

// What the office answers the glass about mediation, see answers.h.

// Somebody who may be chosen at the glass. Not the customer's data: the committee's own list.
struct MediatorCard {
    PersonId person;
    std::string name;
    std::optional<InstitutionKind> wing; // whose disputes they know; none: of both

    friend bool operator==(const MediatorCard&, const MediatorCard&) = default;
};

// The mediation that runs, or the one that ran last, as its customer sees it.
struct TrackedMediation {
    MediationStage stage{};
    std::string mediator;   // by name; empty while the committee has still to assign one
    std::optional<Day> due; // of the committee's answer, or of the end; none once it has ended

    friend bool operator==(const TrackedMediation&, const TrackedMediation&) = default;
};

} // namespace fengqiao
