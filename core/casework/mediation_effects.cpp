#include "core/casework/mediation_effects.h"

#include "core/rating/rating.h"

namespace fengqiao {
namespace {

// Nothing happens to a case that knows of no application: a history that was cut still folds.
Case ended(Case the_case, MediationStage stage, Instant at) {
    the_case.clock = resume(the_case.clock, day_in_china(at));
    if (the_case.mediations.empty()) return the_case;
    the_case.mediations.back().stage = stage;
    the_case.mediations.back().ended_at = at;
    return the_case;
}

// Back at the five keys, the days to press one begin anew: nobody could while it was mediated.
Case back_to_before(Case the_case, Instant at) {
    if (the_case.remembered == State::Notified) the_case.asked_at = at;
    return the_case;
}

Case ended_by(Case the_case, MediationStage stage, MediationParty by, Instant at) {
    the_case = ended(std::move(the_case), stage, at);
    if (!the_case.mediations.empty()) the_case.mediations.back().ended_by = by;
    return back_to_before(std::move(the_case), at);
}

} // namespace

Case applied_for(Case the_case, const MediationApplied& applied, Instant at) {
    the_case.mediations.push_back({.chosen = applied.chosen,
                                   .mode = applied.mode,
                                   .requests = applied.requests,
                                   .notice_version = applied.notice_version,
                                   .applied_at = at});
    return the_case;
}

Case accepted_for_mediation(Case the_case, const MediationAccepted& accepted, Instant at) {
    if (!the_case.clock.stopped) the_case.clock = pause(the_case.clock, day_in_china(at));
    if (the_case.mediations.empty()) return the_case;
    auto& mediation = the_case.mediations.back();
    mediation.stage = MediationStage::Accepted;
    mediation.mediator = accepted.mediator;
    mediation.accepted_at = at;
    return the_case;
}

Case declined(Case the_case, const MediationDeclined& refusal, Instant at) {
    return ended_by(std::move(the_case), MediationStage::Declined, refusal.by, at);
}

// The customer holds the outcome: the clock stops with it, and the five keys ask about it, in a round of
// their own where the one before was answered.
Case agreed(Case the_case, const Agreed& agreement, const CaseEvent& event) {
    the_case = ended(std::move(the_case), MediationStage::Agreed, event.at);
    if (!the_case.mediations.empty()) {
        the_case.mediations.back().amount = agreement.amount;
        the_case.mediations.back().perform_by = agreement.perform_by;
    }
    if (!the_case.clock.stopped) the_case.clock.stopped = event.at;
    if (!the_case.notice)
        the_case.notice = Notice{ContactMethod::InPerson, day_in_china(event.at), event.actor, event.at};
    const auto* rating = last_rating(the_case);
    const bool answered = rating != nullptr && rating->round == the_case.round;
    if (answered && the_case.round < rating_rounds_max) ++the_case.round;
    the_case.asked_at = event.at;
    the_case.timed_out = false;
    the_case.disputed = false;
    return the_case;
}

Case not_agreed(Case the_case, Instant at) {
    return back_to_before(ended(std::move(the_case), MediationStage::NotAgreed, at), at);
}

Case mediation_withdrawn(Case the_case, MediationParty by, Instant at) {
    return ended_by(std::move(the_case), MediationStage::Withdrawn, by, at);
}

} // namespace fengqiao
