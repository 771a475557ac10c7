#pragma once

#include "core/casework/case.h"

namespace fengqiao {

// What becomes of a case by each step of a mediation. The statutory clock stands still from the acceptance to
// the end (Order 2020-3 Art. 23); of a case whose customer was told, it has stopped already.

Case applied_for(Case the_case, const MediationApplied& applied, Instant at);
Case accepted_for_mediation(Case the_case, const MediationAccepted& accepted, Instant at);
Case declined(Case the_case, const MediationDeclined& refusal, Instant at);
Case agreed(Case the_case, const Agreed& agreement, const CaseEvent& event);
Case not_agreed(Case the_case, Instant at);
Case mediation_withdrawn(Case the_case, MediationParty by, Instant at);

} // namespace fengqiao
