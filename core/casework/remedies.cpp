#include "core/casework/remedies.h"

namespace fengqiao {
namespace {

constexpr ChoiceSet<State> told_and_at_rest{State::Notified, State::Recontact, State::Closed};

// It stands in the place of the decision, and a dispute over it is the court's (人民调解法 Art. 32).
bool agreement_stands(const Case& the_case) {
    const auto* last = last_mediation(the_case);
    return last != nullptr && last->stage == MediationStage::Agreed;
}

} // namespace

Remedies remedies(const Case& the_case, const RuleBook& rules, Day today) {
    if (!the_case.decision || !the_case.notice || !told_and_at_rest.contains(the_case.state)) return {};
    if (agreement_stands(the_case)) return {};
    const RuleSet& set = rules.on(day_in_china(the_case.clock.received));
    Remedies open{.mediation = true, .mediation_takes = set.mediation};
    if (the_case.decision->level == Level::Headquarters) return open;
    const bool unreached = the_case.notice->method == ContactMethod::Unreachable;
    const Day received = unreached ? today : the_case.notice->received_on;
    const Day last = last_day_to_apply_for_reexamination(received, set);
    if (today > last) return open;
    open.reexamination_until = last;
    open.reexamination = set.reexamination;
    return open;
}

} // namespace fengqiao
