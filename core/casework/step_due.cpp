#include "core/casework/step_due.h"

#include "core/casework/clock.h"

#include <algorithm>
#include <ranges>

namespace fengqiao {
namespace {

// Since when the case has been at this level: the last time it was passed up or handed back, or its
// acceptance.
Instant at_level_since(const Case& the_case) {
    for (const TimelineEntry& entry : the_case.timeline | std::views::reverse) {
        const bool moved = entry.type == EventType::Escalated || entry.type == EventType::Returned;
        if (moved && entry.standing == Standing::Applied) return entry.at;
    }
    return the_case.accepted_at.value_or(the_case.clock.received);
}

struct Step {
    Instant since;
    int working_days{0};
};

std::optional<Step> handling_step(const Case& the_case, const RuleSet& rules) {
    switch (the_case.level) {
    case Level::Branch: return Step{at_level_since(the_case), rules.branch_working_days};
    case Level::Station: return Step{at_level_since(the_case), rules.station_working_days};
    case Level::Headquarters: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Step> current_step(const Case& the_case, const RuleSet& rules) {
    if (the_case.state == State::Handling) return handling_step(the_case, rules);
    if (the_case.state == State::Decided && the_case.decision)
        return Step{the_case.decision->at, rules.notice_working_days};
    const auto* rating = last_rating(the_case);
    if (the_case.state == State::Recontact && rating != nullptr)
        return Step{rating->at, rules.recontact_finish_working_days};
    return std::nullopt;
}

} // namespace

Day mediation_answer_due(Day applied, const RuleSet& rules, const WorkCalendar& calendar) {
    return after_working_days(applied, rules.mediation_answer_working_days, calendar);
}

std::optional<Day> mediation_due(const Case& the_case, const RuleSet& rules, const WorkCalendar& calendar) {
    const auto* mediation = last_mediation(the_case);
    if (mediation == nullptr || !is_running(*mediation)) return std::nullopt;
    if (mediation->accepted_at) return day_in_china(*mediation->accepted_at) + rules.mediation;
    return mediation_answer_due(day_in_china(mediation->applied_at), rules, calendar);
}

std::optional<Day> step_due(const Case& the_case, const RuleBook& rules, const WorkCalendar& calendar) {
    const auto& set = rules.on(day_in_china(the_case.clock.received));
    // The committee's days are its own: no institution hands them on, and no statute counts them.
    if (const auto due = mediation_due(the_case, set, calendar)) return due;
    const auto step = current_step(the_case, set);
    if (!step) return std::nullopt;
    const Day counted = after_working_days(day_in_china(step->since), step->working_days, calendar);
    const Day due = the_case.internal_due.value_or(counted);
    if (the_case.clock.stopped) return due;
    return std::min(due, due_day(the_case.clock, set, day_in_china(step->since)));
}

} // namespace fengqiao
