#include "core/statistics/case_facts.h"

#include <algorithm>

namespace fengqiao {
namespace {

Ending ending_of(State state) {
    switch (state) {
    case State::Withdrawn: return Ending::Withdrawn;
    case State::Rejected: return Ending::Rejected;
    case State::Merged: return Ending::Merged;
    case State::Closed:
    case State::Archived: return Ending::Closed;
    case State::Draft:
    case State::Registered:
    case State::Handling:
    case State::Decided:
    case State::Notified:
    case State::Recontact:
    case State::MediationPending:
    case State::Mediating:
    case State::Reexamination: return Ending::None;
    }
    return Ending::None;
}

// Clocks of two machines may disagree; a case never leaves before it came, nor comes back before it left.
DayNumber not_before(DayNumber earliest, Instant at) {
    return std::max(earliest, day_number(day_in_china(at)));
}

std::uint16_t days_until(DayNumber from, Instant to) {
    return static_cast<std::uint16_t>(std::min<DayNumber>(not_before(from, to) - from, UINT16_MAX));
}

CaseFacts with_stays(CaseFacts facts, std::span<const Leaving> leavings) {
    DayNumber last = facts.received;
    for (std::size_t at = 0; at < leavings.size(); ++at) {
        const auto& leaving = leavings[at];
        const auto slot = std::min(at, CaseFacts::stays_max - 1);
        last = not_before(last, leaving.at);
        facts.left[slot] = last;
        facts.ending[slot] = ending_of(leaving.into);
        if (!leaving.came_back) continue;
        last = not_before(last, *leaving.came_back);
        if (slot < CaseFacts::stays_max - 1) {
            facts.came_back[slot] = last;
        } else { // no room for a fourth stay: the third goes on
            facts.left[slot] = no_day;
            facts.ending[slot] = Ending::None;
        }
    }
    return facts;
}

std::uint8_t grade(Satisfaction level) {
    return static_cast<std::uint8_t>(std::clamp(static_cast<int>(level), 1, 5));
}

MediationResult result_of(MediationStage stage) {
    switch (stage) {
    case MediationStage::Applied:
    case MediationStage::Declined: return MediationResult::None; // the committee never took it
    case MediationStage::Accepted: return MediationResult::Open;
    case MediationStage::Agreed: return MediationResult::Succeeded;
    case MediationStage::NotAgreed: return MediationResult::Failed;
    case MediationStage::Withdrawn: return MediationResult::Withdrawn;
    }
    return MediationResult::None;
}

// Of several, the last that a committee took: an application that is only made, or was declined, leaves what
// was mediated before it counted.
CaseFacts with_mediation(CaseFacts facts, std::span<const Mediation> mediations) {
    for (const Mediation& mediation : mediations) {
        facts.mediation_applied = not_before(facts.received, mediation.applied_at);
        if (!mediation.accepted_at) continue;
        facts.mediation_accepted = not_before(facts.received, *mediation.accepted_at);
        facts.mediation = result_of(mediation.stage);
        facts.mediation_days =
            mediation.ended_at ? days_until(facts.mediation_accepted, *mediation.ended_at) : std::uint16_t{0};
        facts.agreed = facts.mediation == MediationResult::Succeeded;
        if (facts.agreed && mediation.amount) facts.paid = mediation.amount->count;
    }
    return facts;
}

bool is_outside(IntakeChannel intake) {
    return intake == IntakeChannel::Regulator || intake == IntakeChannel::Court;
}

} // namespace

DayNumber day_number(Day day) {
    const auto count = day.time_since_epoch().count();
    return static_cast<DayNumber>(std::clamp<std::int64_t>(count, INT32_MIN + 1, INT32_MAX));
}

Day day_of(DayNumber number) {
    return Day{days{number}};
}

std::uint16_t CodeNumbers::number(std::string_view code) {
    std::string key{code};
    if (const auto known = numbers_.find(key); known != numbers_.end()) return known->second;
    if (codes_.size() == UINT16_MAX) return UINT16_MAX;
    const auto fresh = static_cast<std::uint16_t>(codes_.size());
    codes_.push_back(key);
    numbers_.emplace(std::move(key), fresh);
    return fresh;
}

std::string_view CodeNumbers::code(std::uint16_t number) const {
    return number < codes_.size() ? std::string_view{codes_[number]} : std::string_view{};
}

std::optional<CaseFacts> facts_of(const Case& the_case, Place place, Codes& codes, const RuleBook& rules) {
    if (!the_case.filed) return std::nullopt;
    const auto& filed = *the_case.filed;
    CaseFacts facts;
    facts.place = place;
    facts.business = codes.business.number(filed.business);
    facts.cause = codes.cause.number(filed.cause);
    facts.received = day_number(day_in_china(the_case.clock.received));
    facts.due = day_number(due_day(the_case, rules, the_case.clock.received).value_or(Day{}));
    facts.paused_days =
        static_cast<std::uint16_t>(std::clamp<std::int64_t>(the_case.clock.paused.count(), 0, UINT16_MAX));
    if (the_case.notice) facts.notified = not_before(facts.received, the_case.notice->at);
    facts.disputed = filed.amount_disputed.value_or(Fen{}).count;
    if (the_case.decision) facts.paid = the_case.decision->amount_paid.value_or(Fen{}).count;
    facts.highest_level = the_case.highest_level;
    facts.outside = is_outside(filed.intake);
    facts.recontacted = the_case.recontacted;
    if (!the_case.ratings.empty()) {
        facts.first_rating = grade(the_case.ratings.front().level);
        facts.last_rating = grade(the_case.ratings.back().level);
    }
    return with_stays(with_mediation(facts, the_case.mediations), the_case.leavings);
}

CaseFacts facts_of(const Imported& imported, Place place, Codes& codes, const RuleBook& rules) {
    CaseFacts facts;
    facts.place = place;
    facts.business = codes.business.number(imported.business);
    facts.cause = codes.cause.number(imported.cause);
    facts.received = day_number(imported.received);
    facts.due = day_number(statutory_due(imported.received, Term::First, rules.on(imported.received)));
    if (imported.notified) facts.notified = std::max(facts.received, day_number(*imported.notified));
    if (imported.closed) {
        facts.left[0] = std::max(facts.received, day_number(*imported.closed));
        facts.ending[0] = Ending::Closed;
    }
    facts.disputed = imported.amount_disputed.count;
    facts.paid = imported.amount_paid.count;
    facts.highest_level = imported.highest_level;
    if (imported.rating && imported.notified)
        facts.first_rating = facts.last_rating = grade(*imported.rating);
    return facts;
}

bool is_open_at(const CaseFacts& facts, DayNumber day) {
    DayNumber came = facts.received;
    for (std::size_t stay = 0; stay < CaseFacts::stays_max; ++stay) {
        if (came == no_day || came >= day) return false;
        if (facts.left[stay] == no_day || facts.left[stay] >= day) return true;
        came = stay + 1 < CaseFacts::stays_max ? facts.came_back[stay] : no_day;
    }
    return false;
}

} // namespace fengqiao
