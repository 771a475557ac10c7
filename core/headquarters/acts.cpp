#include "core/headquarters/acts.h"

#include <algorithm>
#include <array>
#include <set>

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

// The staff a complaint is against work for the institution it is about.
bool names_strangers(const Directory& directory, const Case& the_case, const EventBody& body) {
    const auto* named = std::get_if<StaffNamed>(&body);
    const InstitutionId institution = directory.place_of(the_case.branch).institution;
    return named != nullptr && std::ranges::any_of(named->staff, [&](PersonId one) {
               const Person* known = directory.find(one);
               return known == nullptr || known->place.institution != institution;
           });
}

// Whoever mediates is of the committee, and was not taken from the people of an institution.
bool names_no_mediator(const Directory& directory, const EventBody& body) {
    const auto* accepted = std::get_if<MediationAccepted>(&body);
    return accepted != nullptr && !may_mediate(directory, accepted->mediator);
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
        // Nobody mediates for the institution they work for.
        const bool mediates = role != Role::Mediator || is_of_committee(person);
        if (acts_at_console(role) && mediates) roles.push_back(role);
    }
    return roles;
}

bool may_see_cases_of(const Directory& directory, PersonId person, BranchId branch) {
    const Person* known = directory.find(person);
    return known != nullptr && !console_roles_of(*known).empty() && directory.serves(*known, branch);
}

bool may_mediate(const Directory& directory, PersonId person) {
    const Person* known = directory.find(person);
    return known != nullptr && is_of_committee(*known);
}

bool may_see_case(const Directory& directory, PersonId person, const Case& the_case) {
    const bool shared = is_shared_with_committee(the_case) && may_mediate(directory, person);
    return (shared || may_see_cases_of(directory, person, the_case.branch)) &&
           !must_keep_out(the_case, person) &&
           directory.may_handle(person, Respondent{the_case.branch, the_case.respondents});
}

CaseReader reader_of(const Directory& directory, PersonId person) {
    CaseReader reader{person, directory.direct_line_of(person), {}, may_mediate(directory, person)};
    for (const Branch& branch : directory.records().branches) {
        if (may_see_cases_of(directory, person, branch.id)) reader.branches.push_back(branch.id);
    }
    return reader;
}

ConsoleAct completed(const Directory& directory, ConsoleAct act) {
    auto* named = std::get_if<StaffNamed>(&act.body);
    if (named == nullptr) return act;
    std::set<PersonId> line;
    for (const PersonId one : named->staff)
        for (const PersonId other : directory.direct_line_of(one))
            line.insert(other);
    for (const PersonId one : named->staff)
        line.erase(one);
    named->direct_line = {line.begin(), line.end()};
    return act;
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

std::vector<StandsAt> waits_for(const Person& person) {
    constexpr std::array steps{EventType::Accepted,      EventType::Decided,           EventType::Notified,
                               EventType::RecontactDone, EventType::MediationAccepted, EventType::Agreed};
    std::vector<StandsAt> places;
    for (const Level level : {Level::Branch, Level::Station, Level::Headquarters}) {
        for (const State state : all_states) {
            Case any;
            any.state = state;
            any.level = level;
            const bool waits =
                std::ranges::any_of(permitted_at_console(any, person), [&](const PermittedAct& act) {
                    return std::ranges::find(steps, act.type) != steps.end();
                });
            if (waits) places.push_back({level, state});
        }
    }
    return places;
}

ActAnswer judge_act(const ActGrounds& question, const Case* the_case, const ConsoleAct& act) {
    if (the_case == nullptr || !the_case->filed) return refused(ActVerdict::UnknownCase, nullptr);
    if (!may_see_case(question.directory, act.person, *the_case))
        return refused(ActVerdict::OutOfScope, the_case);
    const Person& person = *question.directory.find(act.person);
    if (!person.roles.contains(act.role)) return refused(ActVerdict::RoleNotHeld, the_case);
    if (!acts_at_console(act.role)) return refused(ActVerdict::NotAtTheConsole, the_case);
    if (act.role == Role::Mediator && !is_of_committee(person))
        return refused(ActVerdict::RoleNotHeld, the_case);
    if (act.seen_revision != the_case->revision) return refused(ActVerdict::ChangedMeanwhile, the_case);
    if (names_strangers(question.directory, *the_case, act.body)) {
        ActAnswer answer = refused(ActVerdict::BadField, the_case);
        answer.text = "staff";
        return answer;
    }
    if (names_no_mediator(question.directory, act.body)) {
        ActAnswer answer = refused(ActVerdict::BadField, the_case);
        answer.text = "mediator";
        return answer;
    }
    if (has_blank_blocks(act.body)) return refused(ActVerdict::BlankBlocks, the_case);
    ActAnswer answer = refused(ActVerdict::Recorded, the_case);
    answer.refusal = why_not(*the_case, event_of(act, *the_case, question.now), question.rules);
    if (answer.refusal != Refusal::None) answer.verdict = ActVerdict::Refused;
    return answer;
}

} // namespace fengqiao
