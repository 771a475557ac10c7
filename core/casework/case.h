#pragma once

#include "core/casework/case_parts.h"
#include "core/casework/clock.h"
#include "core/casework/mediation.h"
#include "core/casework/state.h"
#include "core/casework/type_of.h"

namespace fengqiao {

// A case as its events tell it. Holds no personal data: it is folded from the open parts alone.
struct Case {
    CaseId id;
    BranchId branch;
    State state{State::Draft};
    Level level{Level::Branch};
    Level highest_level{Level::Branch};
    std::uint32_t round{1};
    std::uint32_t revision{0};         // events applied
    std::optional<Submitted> filed;    // `personal` is always empty here
    PersonId first_handler;            // fixed by the submission, never changed
    std::vector<PersonId> respondents; // the staff it is against, as far as they were named
    std::vector<PersonId> direct_line; // those right above and below them when they were named
    PersonId current_handler;          // zero while nobody at this level has taken it in hand
    CaseClock clock;
    std::optional<Day> internal_due; // set by a return, never later than the statutory day
    std::optional<Instant> accepted_at;
    std::optional<Instant> first_contact_at; // the earliest on record
    std::uint32_t failed_contacts{0};
    bool identity_verified{false};
    std::optional<Decision> decision;
    std::optional<Notice> notice;
    std::optional<Instant> asked_at;   // since when the customer is asked to rate this round
    std::vector<PersonId> answered_by; // who decided, told or spoke: not the ones to speak in the next round
    std::vector<RoundRating> ratings;  // at most one a round
    bool timed_out{false};             // closed unrated in this round
    bool recontacted{false};
    bool disputed{false}; // rated badly at last: the remedies are told
    bool major{false};    // twenty members or more (Order 2020-3 Art. 29)
    bool repeat{false};
    std::optional<State> remembered;   // where it stood before mediation
    std::vector<Mediation> mediations; // one after the other; at most the last of them runs
    std::vector<Leaving> leavings;
    std::vector<TimelineEntry> timeline; // in the order of arrival; the submission first
    std::vector<CaseEvent> held;         // open parts of what arrived before the submission

    friend bool operator==(const Case&, const Case&) = default;
};

// Later events are known and the submission is not: nothing can be decided about this case yet.
inline bool is_incomplete(const Case& the_case) {
    return !the_case.filed && !the_case.timeline.empty();
}

// The rating that counts: of the last round that was rated.
inline const RoundRating* last_rating(const Case& the_case) {
    return the_case.ratings.empty() ? nullptr : &the_case.ratings.back();
}

// The mediation that runs, or the one that ran last.
inline const Mediation* last_mediation(const Case& the_case) {
    return the_case.mediations.empty() ? nullptr : &the_case.mediations.back();
}

// Whether the mediation committee may see this case: by the customer's own consent, and by nothing else.
inline bool is_shared_with_committee(const Case& the_case) {
    const auto* mediation = last_mediation(the_case);
    return mediation != nullptr && is_shared(*mediation);
}

} // namespace fengqiao
