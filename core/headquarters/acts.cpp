#include "core/headquarters/acts.h"

namespace fengqiao {
namespace {

ActAnswer refused(ActVerdict verdict, const Case* the_case) {
    ActAnswer answer;
    answer.verdict = verdict;
    if (the_case != nullptr) answer.revision = the_case->revision;
    return answer;
}

bool has_blank_blocks(const EventBody& body) {
    const auto* decided = std::get_if<Decided>(&body);
    return decided != nullptr && !blank_blocks(decided->blocks).empty();
}

CaseEvent event_of(const ConsoleAct& act, const Case& the_case, Instant now) {
    CaseEvent event;
    event.case_id = act.case_id;
    event.branch = the_case.branch;
    event.actor = act.person;
    event.role = act.role;
    event.side = Side::Headquarters;
    event.at = now;
    event.body = act.body;
    return event;
}

} // namespace

bool acts_at_console(Role role) {
    switch (role) {
    case Role::StationOfficer:
    case Role::Mediator:
    case Role::Headquarters: return true;
    case Role::Customer:
    case Role::LobbyManager:
    case Role::FirstHandler:
    case Role::BranchHead:
    case Role::System: return false;
    }
    return false;
}

std::vector<Role> console_roles_of(const Person& person) {
    std::vector<Role> roles;
    for (const Role role : person.roles.list()) {
        if (acts_at_console(role)) roles.push_back(role);
    }
    return roles;
}

bool may_see_case(const Directory& directory, PersonId person, BranchId branch) {
    const Person* known = directory.find(person);
    if (known == nullptr || console_roles_of(*known).empty()) return false;
    return directory.serves(*known, branch) && directory.may_handle(person, Respondent{branch, {}});
}

std::vector<BranchId> branches_seen_by(const Directory& directory, PersonId person) {
    std::vector<BranchId> seen;
    for (const Branch& branch : directory.records().branches) {
        if (may_see_case(directory, person, branch.id)) seen.push_back(branch.id);
    }
    return seen;
}

std::vector<PermittedAct> permitted_at_console(const Case& the_case, const Person& person) {
    std::vector<PermittedAct> acts;
    for (const Role role : console_roles_of(person)) {
        for (const EventType type : permitted(the_case, role, Side::Headquarters, person.id)) {
            const bool listed = std::ranges::find(acts, type, &PermittedAct::type) !=
                                acts.end(); // under the first role that may
            if (!listed) acts.push_back({type, role});
        }
    }
    return acts;
}

ActAnswer judge_act(const ActGrounds& question, const Case* the_case, const ConsoleAct& act) {
    if (the_case == nullptr || !the_case->filed) return refused(ActVerdict::UnknownCase, nullptr);
    if (!may_see_case(question.directory, act.person, the_case->branch))
        return refused(ActVerdict::OutOfScope, the_case);
    if (!question.directory.find(act.person)->roles.contains(act.role))
        return refused(ActVerdict::RoleNotHeld, the_case);
    if (!acts_at_console(act.role)) return refused(ActVerdict::NotAtTheConsole, the_case);
    if (act.seen_revision != the_case->revision) return refused(ActVerdict::ChangedMeanwhile, the_case);
    if (has_blank_blocks(act.body)) return refused(ActVerdict::BlankBlocks, the_case);
    ActAnswer answer = refused(ActVerdict::Recorded, the_case);
    answer.refusal = why_not(*the_case, event_of(act, *the_case, question.now), question.rules);
    if (answer.refusal != Refusal::None) answer.verdict = ActVerdict::Refused;
    return answer;
}

} // namespace fengqiao
