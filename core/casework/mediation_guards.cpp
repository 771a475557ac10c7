#include "core/casework/mediation_guards.h"

namespace fengqiao {
namespace {

Refusal refuse_application(const Case& the_case, const MediationApplied& applied) {
    if (!applied.consent || applied.notice_version.empty()) return Refusal::NoConsent;
    return must_keep_out(the_case, applied.chosen) ? Refusal::MustKeepOut : Refusal::None;
}

// Chosen by the customer or named by the committee (人民调解法 Art. 19): a choice that another could take
// over would be none. Who cannot come is declined, and the customer chooses again.
Refusal refuse_mediator(const Case& the_case, PersonId mediator) {
    if (must_keep_out(the_case, mediator)) return Refusal::MustKeepOut;
    const auto* applied = last_mediation(the_case);
    const bool other = applied != nullptr && !applied->chosen.is_zero() && applied->chosen != mediator;
    return mediator.is_zero() || other ? Refusal::NotChosen : Refusal::None;
}

// Customer and institution speak for themselves; the committee also writes down what either of them told it.
Refusal refuse_speaker(Role role, MediationParty by) {
    if (role == Role::Mediator) return Refusal::None;
    const auto own = role == Role::Customer ? MediationParty::Customer : MediationParty::Institution;
    return by == own ? Refusal::None : Refusal::NotTheirWord;
}

Refusal refuse_refusal(Role role, const MediationDeclined& declined) {
    const auto refused = refuse_speaker(role, declined.by);
    if (refused != Refusal::None) return refused;
    const bool owes_reason = declined.by != MediationParty::Customer;
    return owes_reason && declined.reason == MediationReason::None ? Refusal::NoReason : Refusal::None;
}

} // namespace

Refusal refuse_mediation_for(Guard guard, const Case& the_case) {
    const auto* last = last_mediation(the_case);
    const bool agreed = last != nullptr && last->stage == MediationStage::Agreed;
    return guard == Guard::MayBeShared && agreed ? Refusal::AgreementStands : Refusal::None;
}

Refusal refuse_mediation(Guard guard, const Case& the_case, const CaseEvent& event) {
    if (const auto* applied = std::get_if<MediationApplied>(&event.body))
        return refuse_application(the_case, *applied);
    if (const auto* accepted = std::get_if<MediationAccepted>(&event.body))
        return refuse_mediator(the_case, accepted->mediator);
    if (const auto* declined = std::get_if<MediationDeclined>(&event.body))
        return refuse_refusal(event.role, *declined);
    if (const auto* withdrawn = std::get_if<MediationWithdrawn>(&event.body))
        return refuse_speaker(event.role, withdrawn->by);
    const auto* ended = std::get_if<NotAgreed>(&event.body);
    const bool untold = guard == Guard::RemediesTold && ended != nullptr && !ended->remedies_told;
    return untold ? Refusal::RemediesNotTold : Refusal::None;
}

} // namespace fengqiao
