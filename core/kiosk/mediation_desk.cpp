#include "core/kiosk/office.h"

#include "core/basics/check.h"

#include <algorithm>

// Mediation at the glass: who may be chosen, what is applied for, and how it stands.
namespace fengqiao {
namespace {

std::vector<MediatorCard> cards_of(const std::vector<StaffDocument>& people, const Case& the_case) {
    std::vector<const StaffDocument*> fit;
    for (const StaffDocument& person : people)
        if (is_of_committee(person) && !must_keep_out(the_case, person.person)) fit.push_back(&person);
    std::ranges::sort(fit, {}, &StaffDocument::staff_number); // always in the same order
    std::vector<MediatorCard> cards;
    for (const StaffDocument* person : fit)
        cards.push_back({person->person, person->name, person->wing});
    return cards;
}

std::string name_of(const std::vector<StaffDocument>& people, PersonId person) {
    const auto at = std::ranges::find(people, person, &StaffDocument::person);
    return person.is_zero() || at == people.end() ? std::string{} : at->name;
}

bool may(const Case& the_case, EventType act) {
    const auto acts = permitted(the_case, Role::Customer, Side::Terminal, PersonId{});
    return std::ranges::find(acts, act) != acts.end();
}

} // namespace

// Whoever stayed anonymous cannot be called to a mediation: the form on paper takes their name.
Result<void> Office::put_mediation(TrackedCase& tracked, const ShelvedCase& shelved) const {
    const auto people = use_.files.staff();
    if (!people) return std::unexpected(people.error());
    const Case& folded = shelved.folded;
    tracked.requests = shelved.facts.requests;
    tracked.mediation_open = may(folded, EventType::MediationApplied) && !shelved.facts.anonymous;
    tracked.mediation_endable =
        may(folded, EventType::MediationDeclined) || may(folded, EventType::MediationWithdrawn);
    if (tracked.mediation_open) tracked.mediators = cards_of(*people, folded);
    const auto* last = last_mediation(folded);
    if (last == nullptr) return {};
    const PersonId mediator = last->mediator.is_zero() ? last->chosen : last->mediator;
    const auto& rules = use_.rules.on(day_in_china(folded.clock.received));
    tracked.mediation = TrackedMediation{last->stage, name_of(*people, mediator),
                                         mediation_due(folded, rules, use_.calendar)};
    return {};
}

Result<Day> Office::keep_mediation(CaseId id, const MediationApplied& application) {
    const auto people = use_.files.staff();
    if (!people) return std::unexpected(people.error());
    const auto chosen = std::ranges::find(*people, application.chosen, &StaffDocument::person);
    const bool known = chosen != people->end() && is_of_committee(*chosen);
    if (!application.chosen.is_zero() && !known)
        return trouble(TroubleKind::NotAllowed, "nobody of the committee's list was chosen");
    if (auto kept = keep_by_customer(id, {application}); !kept) return std::unexpected(kept.error());
    const auto shelved = shelf().find(id);
    if (!shelved) return std::unexpected(shelved.error());
    if (!*shelved) return trouble(TroubleKind::NotFound, "this case is not known on this terminal");
    const Case& folded = (*shelved)->folded;
    const auto& rules = use_.rules.on(day_in_china(folded.clock.received));
    const auto due = mediation_due(folded, rules, use_.calendar);
    check(due.has_value(), "an application that was kept is answered by a day");
    return *due;
}

Result<void> Office::end_mediation(CaseId id) {
    const auto shelved = shelf().find(id);
    if (!shelved) return std::unexpected(shelved.error());
    const bool begun = *shelved && (*shelved)->folded.state == State::Mediating;
    if (begun) return keep_by_customer(id, {MediationWithdrawn{MediationParty::Customer}});
    return keep_by_customer(id, {MediationDeclined{MediationParty::Customer, MediationReason::NotWilling}});
}

} // namespace fengqiao
