#include "core/casework/effects.h"

#include "core/basics/match.h"
#include "core/casework/guards.h"
#include "core/casework/mediation_effects.h"
#include "core/rating/rating.h"

#include <algorithm>

namespace fengqiao {
namespace {

// Twenty people together are a major complaint (Order 2020-3 Art. 29).
constexpr std::uint32_t major_members_min = 20;

// `submitted` is the open part: personal details were taken out before (fold.cpp).
Case filed(Case the_case, const Submitted& submitted, const CaseEvent& event, const RuleBook& rules) {
    the_case.branch = event.branch;
    the_case.filed = submitted;
    the_case.first_handler = submitted.first_handler;
    the_case.current_handler = submitted.first_handler;
    the_case.major = submitted.members >= major_members_min;
    the_case.clock.received = event.at;
    the_case.clock.rule_set = rules.on(day_in_china(event.at)).name;
    the_case.clock.promised = submitted.due;
    return the_case;
}

Case contacted(Case the_case, const Contacted& contact, Instant at) {
    const bool reached = contact.reached && contact.method != ContactMethod::Unreachable;
    if (!reached) ++the_case.failed_contacts;
    if (reached) the_case.first_contact_at = std::min(the_case.first_contact_at.value_or(at), at);
    return the_case;
}

// Nobody holds what they must keep out of: it waits for somebody else.
Case out_of_their_hands(Case the_case) {
    if (must_keep_out(the_case, the_case.current_handler)) the_case.current_handler = {};
    return the_case;
}

// Whoever takes a case to their own level has it in hand; handed to others, it waits for one of them.
Case moved(Case the_case, Level to, PersonId in_hand) {
    the_case.level = to;
    the_case.highest_level = std::max(the_case.highest_level, to);
    the_case.current_handler = in_hand;
    return out_of_their_hands(std::move(the_case));
}

Case staff_named(Case the_case, const StaffNamed& named) {
    the_case.respondents = named.staff;
    the_case.direct_line = named.direct_line;
    return out_of_their_hands(std::move(the_case));
}

Case escalated(Case the_case, Level to, const CaseEvent& event) {
    const bool taken = (event.role == Role::StationOfficer && to == Level::Station);
    auto up = moved(std::move(the_case), to, taken ? event.actor : PersonId{});
    up.internal_due.reset();
    return up;
}

Case returned(Case the_case, const Returned& back) {
    const auto in_hand = back.to == Level::Branch ? the_case.first_handler : PersonId{};
    auto down = moved(std::move(the_case), back.to, in_hand);
    down.internal_due = back.internal_due;
    return down;
}

Case answered(Case the_case, PersonId by) {
    auto& people = the_case.answered_by;
    if (std::ranges::find(people, by) == people.end()) people.push_back(by);
    the_case.current_handler = by;
    return the_case;
}

Case decided(Case the_case, const Decided& what, const CaseEvent& event) {
    the_case.decision =
        Decision{what.outcome, what.upheld, what.amount_paid, event.actor, the_case.level, event.at};
    return answered(std::move(the_case), event.actor);
}

Case notified(Case the_case, const Notified& notice, const CaseEvent& event) {
    the_case.notice = Notice{notice.method, notice.received_on, event.actor, event.at};
    if (!the_case.clock.stopped) the_case.clock.stopped = event.at;
    the_case.asked_at = event.at;
    return answered(std::move(the_case), event.actor);
}

Case rated(Case the_case, const Rated& rating, Instant at) {
    the_case.timed_out = false;
    the_case.ratings.push_back({the_case.round, rating.level,
                                reasons_that_count(rating.level, rating.reasons), rating.source,
                                rating.staff_present, at});
    the_case.disputed = asks_for_recontact(rating.level) && the_case.round >= rating_rounds_max;
    return the_case;
}

Case recontacted(Case the_case, const CaseEvent& event) {
    ++the_case.round;
    the_case.recontacted = true;
    the_case.asked_at = event.at;
    return answered(std::move(the_case), event.actor);
}

// What is taken back altogether is not mediated either.
Case withdrawn(Case the_case, Instant at) {
    const auto* mediation = last_mediation(the_case);
    if (mediation != nullptr && is_running(*mediation))
        the_case = mediation_withdrawn(std::move(the_case), MediationParty::Customer, at);
    if (!the_case.clock.stopped) the_case.clock.stopped = at;
    return the_case;
}

} // namespace

Case with_effect_of(Case the_case, const CaseEvent& event, const RuleBook& rules) {
    const auto nothing = [&the_case] { return std::move(the_case); };
    return std::visit(
        Match{
            [&](const Submitted& body) { return filed(std::move(the_case), body, event, rules); },
            [&](const StaffNamed& body) { return staff_named(std::move(the_case), body); },
            [&](const Accepted& body) {
                the_case.accepted_at = event.at;
                the_case.identity_verified = body.identity_verified;
                the_case.current_handler = event.actor;
                return std::move(the_case);
            },
            [&](const Contacted& body) { return contacted(std::move(the_case), body, event.at); },
            [&](const Escalated& body) { return escalated(std::move(the_case), body.to, event); },
            [&](const Returned& body) { return returned(std::move(the_case), body); },
            [&](const Decided& body) { return decided(std::move(the_case), body, event); },
            [&](const Notified& body) { return notified(std::move(the_case), body, event); },
            [&](const Rated& body) { return rated(std::move(the_case), body, event.at); },
            [&](const RatingTimedOut&) {
                the_case.timed_out = true;
                return std::move(the_case);
            },
            [&](const RecontactDone&) { return recontacted(std::move(the_case), event); },
            [&](const MediationApplied& body) { return applied_for(std::move(the_case), body, event.at); },
            [&](const MediationAccepted& body) {
                return accepted_for_mediation(std::move(the_case), body, event.at);
            },
            [&](const MediationDeclined& body) { return declined(std::move(the_case), body, event.at); },
            [&](const Agreed& body) { return agreed(std::move(the_case), body, event); },
            [&](const NotAgreed&) { return not_agreed(std::move(the_case), event.at); },
            [&](const MediationWithdrawn& body) {
                return mediation_withdrawn(std::move(the_case), body.by, event.at);
            },
            [&](const Withdrawn&) { return withdrawn(std::move(the_case), event.at); },
            [&](const NoteAdded&) { return nothing(); },
            [&](const EvidenceShown&) { return nothing(); },
            [&](const ServiceRated&) { return nothing(); },
            [&](const PageShown&) { return nothing(); },
            [&](const QuizTaken&) { return nothing(); },
            [&](const OpinionGiven&) { return nothing(); },
            [&](const LoanNoted&) { return nothing(); },
            [&](const ClockObserved&) { return nothing(); },
            [&](const KeyRotated&) { return nothing(); },
            [&](const Imported&) { return nothing(); },
            [&](const Unknown&) { return nothing(); },
        },
        event.body);
}

} // namespace fengqiao
