#pragma once

#include "core/casework/handling_bodies.h"
#include "core/casework/mediation_bodies.h"
#include "core/casework/rating_bodies.h"
#include "core/casework/station_bodies.h"
#include "core/casework/system_bodies.h"
#include "core/organisation/role.h"

#include <variant>

namespace fengqiao {

// What the events of a case say. Fields under `personal` are sealed before anything is kept; all others are
// open and never hold a name, a phone or a customer's words. Codes are those of assets/catalogue.

using EventBody =
    std::variant<Submitted, StaffNamed, Accepted, Contacted, NoteAdded, EvidenceShown, Escalated, Returned,
                 Decided, Notified, Rated, ServiceRated, RatingTimedOut, RecontactDone, MediationApplied,
                 MediationAccepted, MediationDeclined, Agreed, NotAgreed, MediationWithdrawn, Withdrawn,
                 PageShown, QuizTaken, OpinionGiven, LoanNoted, ClockObserved, KeyRotated, Imported, Unknown>;

// Which side recorded it: decides whether it had custody of the case (DECISIONS 2).
enum class Side : std::uint8_t { Terminal, Headquarters };

// An event as casework sees it: who, as what, when, and what it says.
struct CaseEvent {
    EventId id;
    CaseId case_id;
    BranchId branch;
    PersonId actor;
    Role role{Role::Customer};
    Side side{Side::Terminal};
    Instant at;
    EventBody body;

    friend bool operator==(const CaseEvent&, const CaseEvent&) = default;
};

} // namespace fengqiao
