#include "core/casework/transition_table.h"

namespace fengqiao {
namespace {

using enum State;
using enum Guard;
using enum Custody;

constexpr auto same = Target::Kind::Same;
constexpr auto previous = Target::Kind::Previous;
constexpr ChoiceSet<Role> customer{Role::Customer};
constexpr ChoiceSet<Role> filing{Role::Customer, Role::LobbyManager, Role::FirstHandler};
constexpr ChoiceSet<Role> naming{Role::StationOfficer, Role::Headquarters};
constexpr ChoiceSet<Role> staff{Role::FirstHandler, Role::BranchHead, Role::StationOfficer, Role::Mediator,
                                Role::Headquarters};
constexpr ChoiceSet<Role> passing_up{Role::FirstHandler, Role::BranchHead, Role::StationOfficer,
                                     Role::System};
constexpr ChoiceSet<Role> handing_back{Role::StationOfficer, Role::Headquarters};
constexpr ChoiceSet<Role> deciding{Role::FirstHandler, Role::BranchHead, Role::StationOfficer,
                                   Role::Headquarters};
constexpr ChoiceSet<Role> telling{Role::FirstHandler, Role::StationOfficer};
constexpr ChoiceSet<Role> speaking_again{Role::BranchHead, Role::StationOfficer};
constexpr ChoiceSet<Role> mediating{Role::Mediator};
constexpr ChoiceSet<Role> parties{Role::Customer, Role::StationOfficer, Role::Mediator, Role::Headquarters};

// DOMAIN 4.2, roles as DECISIONS 1, custody as DECISIONS 2. Where it is more exact than DOMAIN, a comment
// says why.
// clang-format off
constexpr Transition table[]{
    {EventType::Submitted, {Draft}, filing, Registered, None, EitherSide},
    {EventType::StaffNamed, kept_states, naming, same, None, EitherSide},
    {EventType::Accepted, {Registered}, {Role::FirstHandler}, Handling, None, Holder},

    // Words are a set that only grows: they apply in every kept state, so that their order never matters.
    {EventType::Contacted, kept_states, staff, same, None, EitherSide},
    {EventType::NoteAdded, kept_states, staff, same, None, EitherSide},
    {EventType::NoteAdded, kept_states, customer, same, CustomersOwnWords, EitherSide},
    {EventType::EvidenceShown, kept_states, staff, same, None, EitherSide},

    // A case that nobody accepted at the branch is in hand as soon as the station has it: only a first handler
    // accepts, and above the branch there is none.
    {EventType::Escalated, {Registered}, passing_up, Handling, OneLevelUp, EitherSide},
    {EventType::Escalated, {Handling, Decided, Recontact}, passing_up, same, OneLevelUp, EitherSide},
    {EventType::Returned, {Handling, Recontact}, handing_back, same, Lower, EitherSide},

    {EventType::Decided, {Handling}, deciding, Decided, Authority, Holder},
    {EventType::Notified, {Decided}, telling, Notified, ReachedOrTried, Holder},

    // From Closed only after a time-out of the same round: the customer pressed in time, the line was late.
    {EventType::Rated, {Notified, Closed}, customer, Closed, RatedWell, EitherSide},
    {EventType::Rated, {Notified, Closed}, customer, Recontact, RatedBadly, EitherSide},
    {EventType::Rated, {Notified, Closed}, customer, Closed, RatedBadlyAtLast, EitherSide},
    {EventType::RatingTimedOut, {Notified}, {Role::System}, Closed, SameRound, EitherSide},
    {EventType::RecontactDone, {Recontact}, speaking_again, Notified, AnotherPerson, Holder},

    // Custody says nothing here: the customer applies at the glass, the committee answers at the console.
    {EventType::MediationApplied, {Handling, Decided, Notified, Recontact, Closed}, customer, MediationPending,
     MayBeShared, EitherSide},
    {EventType::MediationAccepted, {MediationPending}, mediating, Mediating, MediatorFits, EitherSide},
    {EventType::MediationDeclined, {MediationPending}, parties, previous, OwnRefusal, EitherSide},
    {EventType::Agreed, {Mediating}, mediating, Notified, None, EitherSide},
    {EventType::NotAgreed, {Mediating}, mediating, previous, RemediesTold, EitherSide},
    {EventType::MediationWithdrawn, {Mediating}, parties, previous, OwnEnding, EitherSide},

    {EventType::Withdrawn, open_states, customer, Withdrawn, None, EitherSide},
};
// clang-format on

} // namespace

std::span<const Transition> transitions() {
    return table;
}

} // namespace fengqiao
