#include "core/casework/guards.h"

#include "core/casework/mediation_guards.h"
#include "core/rating/rating.h"

#include <algorithm>

namespace fengqiao {
namespace {

bool round_is_unrated(const Case& the_case) {
    const auto* rating = last_rating(the_case);
    const bool rated = rating != nullptr && rating->round == the_case.round;
    return !rated && (the_case.state == State::Notified || the_case.timed_out);
}

// The first part of every rating guard: the round still waits for an answer, and it is the customer who
// answers.
Refusal refuse_rater(const Case& the_case, const Actor& actor) {
    if (!round_is_unrated(the_case)) return Refusal::RoundIsOver;
    // At the glass nobody presses for the customer; on the telephone somebody must.
    if (actor.side == Side::Terminal && !actor.person.is_zero()) return Refusal::NotByCustomer;
    return Refusal::None;
}

Refusal refuse_rating(Guard guard, const Case& the_case, const CaseEvent& event) {
    const auto& rated = std::get<Rated>(event.body);
    const bool at_the_glass = event.side == Side::Terminal;
    if (at_the_glass != (rated.source == RatingSource::Kiosk)) return Refusal::NotByCustomer;
    if (rated.round != the_case.round) return Refusal::RoundIsOver;
    const bool bad = asks_for_recontact(rated.level);
    const bool last = the_case.round >= rating_rounds_max;
    const Guard meant = !bad ? Guard::RatedWell : last ? Guard::RatedBadlyAtLast : Guard::RatedBadly;
    return guard == meant ? Refusal::None : Refusal::OtherAnswer;
}

std::optional<Fen> limit_of(Role role, const RuleSet& rules) {
    switch (role) {
    case Role::Customer:
    case Role::LobbyManager:
    case Role::Mediator:
    case Role::System: return Fen{0};
    case Role::FirstHandler: return rules.handler_limit;
    case Role::BranchHead: return rules.branch_head_limit;
    case Role::StationOfficer: return rules.station_limit;
    case Role::Headquarters: return std::nullopt;
    }
    return Fen{0};
}

Refusal refuse_amount(const Case& the_case, const CaseEvent& event, const RuleBook& rules) {
    const auto& amount = std::get<Decided>(event.body).amount_paid;
    const auto limit = limit_of(event.role, rules.on(day_in_china(the_case.clock.received)));
    return amount && limit && *amount > *limit ? Refusal::BeyondLimit : Refusal::None;
}

Refusal refuse_return(const Case& the_case, const CaseEvent& event, const RuleBook& rules) {
    const auto& returned = std::get<Returned>(event.body);
    if (returned.to >= the_case.level) return Refusal::NotLower;
    const auto& rule_set = rules.on(day_in_china(the_case.clock.received));
    // Once the customer was told, the statutory clock has stopped and only internal dates are left.
    const bool runs = !the_case.clock.stopped;
    if (runs && returned.internal_due > due_day(the_case.clock, rule_set, day_in_china(event.at)))
        return Refusal::DueTooLate;
    return Refusal::None;
}

Refusal refuse_notice(const Case& the_case, const CaseEvent& event, const RuleBook& rules) {
    const auto& rule_set = rules.on(day_in_china(the_case.clock.received));
    const bool unreached = std::get<Notified>(event.body).method == ContactMethod::Unreachable;
    return unreached && the_case.failed_contacts < rule_set.notice_attempts ? Refusal::TooFewAttempts
                                                                            : Refusal::None;
}

// The one thing left to somebody who must keep out: to give the case to those above.
bool hands_it_away(const Transition& row) {
    return row.event == EventType::Escalated;
}

Refusal refuse_guard_for(Guard guard, const Case& the_case, const Actor& actor) {
    switch (guard) {
    case Guard::None:
    case Guard::CustomersOwnWords:
    case Guard::ReachedOrTried:
    case Guard::SameRound: return Refusal::None;
    case Guard::OneLevelUp:
        if (the_case.level == Level::Headquarters) return Refusal::NotOneLevelUp;
        return reach_of(actor.role) < the_case.level ? Refusal::BeyondAuthority : Refusal::None;
    case Guard::Lower:
        if (the_case.level == Level::Branch) return Refusal::NotLower;
        return reach_of(actor.role) < the_case.level ? Refusal::BeyondAuthority : Refusal::None;
    case Guard::Authority:
        return reach_of(actor.role) < the_case.level ? Refusal::BeyondAuthority : Refusal::None;
    case Guard::RatedWell: return refuse_rater(the_case, actor);
    case Guard::RatedBadly:
        return the_case.round < rating_rounds_max ? refuse_rater(the_case, actor) : Refusal::OtherAnswer;
    case Guard::RatedBadlyAtLast:
        return the_case.round >= rating_rounds_max ? refuse_rater(the_case, actor) : Refusal::OtherAnswer;
    case Guard::AnotherPerson:
        return std::ranges::find(the_case.answered_by, actor.person) != the_case.answered_by.end()
                   ? Refusal::SamePerson
                   : Refusal::None;
    case Guard::MayBeShared:
    case Guard::MediatorFits:
    case Guard::OwnRefusal:
    case Guard::OwnEnding:
    case Guard::RemediesTold: return refuse_mediation_for(guard, the_case);
    }
    return Refusal::None;
}

} // namespace

bool must_keep_out(const Case& the_case, PersonId person) {
    if (person.is_zero()) return false; // the customer and the timer
    const auto holds = [person](const std::vector<PersonId>& people) {
        return std::ranges::find(people, person) != people.end();
    };
    return holds(the_case.respondents) || holds(the_case.direct_line);
}

Refusal refuse_actor(const Transition& row, const Case& the_case, const Actor& actor) {
    if (!row.from.contains(the_case.state)) return Refusal::NotFromHere;
    if (!row.roles.contains(actor.role)) return Refusal::NotThisRole;
    if (must_keep_out(the_case, actor.person) && !hands_it_away(row)) return Refusal::MustKeepOut;
    if (row.custody == Custody::Holder && actor.side != holder_of(the_case.level))
        return Refusal::NotInCustody;
    return refuse_guard_for(row.guard, the_case, actor);
}

Refusal refuse_event(const Transition& row, const Case& the_case, const CaseEvent& event,
                     const RuleBook& rules) {
    // A newer version of a known type carries its number, not its body.
    if (std::holds_alternative<Unknown>(event.body)) return Refusal::NotOfACase;
    if (type_of(event.body) != row.event) return Refusal::NotOfACase;
    const auto refused = refuse_actor(row, the_case, Actor{event.role, event.side, event.actor});
    if (refused != Refusal::None) return refused;
    switch (row.guard) {
    case Guard::None:
    case Guard::AnotherPerson: return Refusal::None;
    case Guard::CustomersOwnWords:
        return std::get<NoteAdded>(event.body).kind == NoteKind::CustomersWords ? Refusal::None
                                                                                : Refusal::NotOwnWords;
    case Guard::OneLevelUp: {
        const auto up = static_cast<Level>(static_cast<unsigned>(the_case.level) + 1);
        return std::get<Escalated>(event.body).to == up ? Refusal::None : Refusal::NotOneLevelUp;
    }
    case Guard::Lower: return refuse_return(the_case, event, rules);
    case Guard::Authority: return refuse_amount(the_case, event, rules);
    case Guard::ReachedOrTried: return refuse_notice(the_case, event, rules);
    case Guard::RatedWell:
    case Guard::RatedBadly:
    case Guard::RatedBadlyAtLast: return refuse_rating(row.guard, the_case, event);
    case Guard::SameRound:
        return std::get<RatingTimedOut>(event.body).round == the_case.round ? Refusal::None
                                                                            : Refusal::RoundIsOver;
    case Guard::MayBeShared:
    case Guard::MediatorFits:
    case Guard::OwnRefusal:
    case Guard::OwnEnding:
    case Guard::RemediesTold: return refuse_mediation(row.guard, the_case, event);
    }
    return Refusal::None;
}

} // namespace fengqiao
