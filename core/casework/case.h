#pragma once

#include "core/casework/clock.h"
#include "core/casework/event_body.h"
#include "core/casework/refusal.h"
#include "core/casework/state.h"
#include "core/casework/type_of.h"

namespace fengqiao {

enum class Standing : std::uint8_t {
    Applied,
    Overtaken, // it came too late, or from the wrong hands: kept and shown, it changed nothing
    Held,      // the submission has not arrived yet
    Skipped,   // of a newer program: folded again after the upgrade
};

// One line of a case's history. Nothing that happened is ever left out.
struct TimelineEntry {
    EventId event;
    EventType type{};
    Instant at;
    PersonId actor;
    Role role{};
    Side side{};
    Standing standing{};
    Refusal refusal{Refusal::None}; // why it is overtaken

    friend bool operator==(const TimelineEntry&, const TimelineEntry&) = default;
};

struct Decision {
    std::string outcome; // catalogue outcomes
    bool upheld{false};
    std::optional<Fen> amount_paid;
    PersonId by;
    Level level{};
    Instant at;

    friend bool operator==(const Decision&, const Decision&) = default;
};

struct Notice {
    ContactMethod method{};
    Day received_on{}; // starts the window for re-examination
    PersonId by;
    Instant at;

    friend bool operator==(const Notice&, const Notice&) = default;
};

struct RoundRating {
    std::uint32_t round{1};
    Satisfaction level{};
    std::vector<std::string> reasons;
    RatingSource source{};
    bool staff_present{false};
    Instant at;

    friend bool operator==(const RoundRating&, const RoundRating&) = default;
};

// The case left the open states, and perhaps came back: what the balance of DOMAIN 5.1 row 2 counts.
struct Leaving {
    State into{};
    Instant at;
    std::optional<Instant> came_back;

    friend bool operator==(const Leaving&, const Leaving&) = default;
};

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
    std::optional<State> remembered; // where it stood before mediation
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

} // namespace fengqiao
