#pragma once

#include "core/casework/state.h"
#include "core/journal/event_type.h"
#include "core/organisation/role.h"

#include <optional>
#include <span>

namespace fengqiao {

// Who must hold the case for an event to apply (DECISIONS 2): at the branch's level the terminal holds it,
// above it the console of headquarters.
enum class Custody : std::uint8_t {
    Holder,     // only the side that holds the case
    EitherSide, // notes, taking over, the customer's own acts, the timer
};

// What must hold beyond state, role and custody. guards.cpp gives each its meaning.
enum class Guard : std::uint8_t {
    None,
    CustomersOwnWords, // a customer adds words of their own, nothing else
    OneLevelUp,        // branch to station, station to headquarters; a branch gives away only what it holds
    Lower,             // to a lower level than now, and the internal date within the statutory one
    Authority,        // the role reaches up to the case's level, and the amount is within its limit (Art. 24)
    ReachedOrTried,   // reached, or three attempts are on record (DOMAIN 4.2 row 19)
    RatedWell,        // 3 to 5 in the round that is open
    RatedBadly,       // 1 or 2 while there is a round left
    RatedBadlyAtLast, // 1 or 2 in the last round
    SameRound,        // the timer speaks of the round that is open
    AnotherPerson,    // not one of those who answered in the round before (DOMAIN 4.2 row 22)
    MayBeShared,      // the customer consents, no agreement stands, and whom they choose need not keep out
    MediatorFits,     // the one who was chosen, if one was, and nobody who must keep out
    OwnRefusal,       // said by whom it is said of, with a reason where one is owed
    OwnEnding,        // said by whom it is said of
    RemediesTold,     // before a mediation ends without an agreement
};

// Where a row leads: to a state, nowhere, or back to where the case stood before mediation.
struct Target {
    enum class Kind : std::uint8_t { State, Same, Previous };
    Kind kind{Kind::Same};
    State state{State::Draft};

    constexpr Target(State to) : kind{Kind::State}, state{to} {}
    constexpr Target(Kind other) : kind{other} {}
};

// One row of the one table of a case's life. Rows of one event are tried from top to bottom; the first whose
// conditions all hold applies.
struct Transition {
    EventType event;
    ChoiceSet<State> from;
    ChoiceSet<Role> roles;
    Target to;
    Guard guard;
    Custody custody;
};

std::span<const Transition> transitions();

// The state after a row. `remembered` is where the case stood before mediation; without one the case stays.
constexpr State target_state(Target to, State now, std::optional<State> remembered) {
    switch (to.kind) {
    case Target::Kind::State: return to.state;
    case Target::Kind::Same: return now;
    case Target::Kind::Previous: return remembered.value_or(now);
    }
    return now;
}

// Entering this state remembers where the case stood.
constexpr bool remembers_previous(State entered) {
    return entered == State::MediationPending;
}

} // namespace fengqiao
