#pragma once

#include "core/casework/case.h"
#include "core/casework/transition_table.h"

namespace fengqiao {

// Who wants to act, before it is known what they will say.
struct Actor {
    Role role{};
    Side side{};
    PersonId person; // zero is the customer
};

// At the branch's level the terminal holds a case, above it the console (DECISIONS 2).
constexpr Side holder_of(Level level) {
    return level == Level::Branch ? Side::Terminal : Side::Headquarters;
}

// The highest level at which a role may decide and pass on.
constexpr Level reach_of(Role role) {
    switch (role) {
    case Role::Customer:
    case Role::LobbyManager:
    case Role::FirstHandler:
    case Role::BranchHead: return Level::Branch;
    case Role::StationOfficer:
    case Role::Mediator: return Level::Station;
    case Role::Headquarters:
    case Role::System: return Level::Headquarters;
    }
    return Level::Branch;
}

// Order 2020-3 Art. 17: the staff a complaint is against, and their direct line, have no hand in it.
bool must_keep_out(const Case& the_case, PersonId person);

// Whether this row can apply for this actor, whatever the event will say. Refusal::None when it can.
Refusal refuse_actor(const Transition& row, const Case& the_case, const Actor& actor);

// Whether this row applies for this very event.
Refusal refuse_event(const Transition& row, const Case& the_case, const CaseEvent& event,
                     const RuleBook& rules);

} // namespace fengqiao
