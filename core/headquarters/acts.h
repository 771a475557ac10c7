#pragma once

#include "core/headquarters/case_list.h"
#include "core/organisation/directory.h"

namespace fengqiao {

// What somebody at the console does with a case.

struct ConsoleAct {
    CaseId case_id;
    PersonId person;
    Role role{};                    // the one they act under; they must hold it
    std::uint32_t seen_revision{0}; // of the case as it was on their screen
    EventBody body;
};

enum class ActVerdict : std::uint8_t {
    Recorded, // kept in headquarters' journal and folded: the next reading shows it
    UnknownCase,
    OutOfScope, // the case does not belong to their station or institution, or they must keep out of it (Art.
                // 17)
    RoleNotHeld,
    NotAtTheConsole,  // this role acts at the branch's terminal, or this act is nobody's there
    ChangedMeanwhile, // the revision is another one: read again, nothing typed is lost
    BlankBlocks,      // of a decision (Art. 19); blank_blocks() of core/casework names them
    Refused,          // by the transition table, see `refusal`
    BadField,         // too long, not UTF-8, not a code: `text` names the field
};

struct ActAnswer {
    ActVerdict verdict{};
    Refusal refusal{Refusal::None};
    std::string text;
    std::uint32_t revision{0}; // of the case now
    EventId event;             // when it was recorded
};

// The roles that act at the console; all others act at a branch's terminal.
bool acts_at_console(Role role);

// Who may see the cases of a branch: its station's officers and its institution's headquarters.
bool may_see_cases_of(const Directory& directory, PersonId person, BranchId branch);

// A mediator of the committee may see what customers consented to share with it, of whatever branch.
bool may_mediate(const Directory& directory, PersonId person);

// Who may see this case and its personal details: nobody either whom it is against, or who stands right above
// or below them, by what was recorded with the names or by the directory of today (Order 2020-3 Art. 17).
bool may_see_case(const Directory& directory, PersonId person, const Case& the_case);

// The branches whose cases this person may see, and whose complaints they must keep out of.
CaseReader reader_of(const Directory& directory, PersonId person);

// The act with what only headquarters knows: whom the directory puts right above and below the staff that are
// named.
ConsoleAct completed(const Directory& directory, ConsoleAct act);

// The console roles this person holds, in the order of the enumeration.
std::vector<Role> console_roles_of(const Person& person);

// What a person may do with a case now, under which of their roles: buttons, in the order of the table.
struct PermittedAct {
    EventType type{};
    Role role{};

    friend bool operator==(const PermittedAct&, const PermittedAct&) = default;
};
std::vector<PermittedAct> permitted_at_console(const Case& the_case, const Person& person);

// Where a case waits for this person at the console: for a step that moves it on, not for a word about it.
std::vector<StandsAt> waits_for(const Person& person);

struct ActGrounds {
    const Directory& directory;
    const RuleBook& rules;
    Instant now;
};

// Everything that is asked before an act is recorded, in the order of ActVerdict. Recorded: nothing stands
// against it. `the_case` is nullptr for a case that is not there.
ActAnswer judge_act(const ActGrounds& question, const Case* the_case, const ConsoleAct& act);

} // namespace fengqiao
