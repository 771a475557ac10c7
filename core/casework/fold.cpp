#include "core/casework/fold.h"

#include "core/casework/effects.h"

#include <algorithm>

namespace fengqiao {
namespace {

// A clock may say anything; what no calendar here can hold is brought to its edge, so that dates can be
// computed.
constexpr Instant first_instant{std::chrono::sys_days{std::chrono::year{1970} / 1 / 1}};
constexpr Instant last_instant{std::chrono::sys_days{std::chrono::year{9000} / 1 / 1}};

Day on_the_calendar(Day day) {
    return std::clamp(day, day_in_china(first_instant), day_in_china(last_instant));
}

CaseEvent readable(const CaseEvent& event) {
    CaseEvent open{event};
    open.body = open_part(std::move(open.body));
    open.at = std::clamp(event.at, first_instant, last_instant);
    if (auto* submitted = std::get_if<Submitted>(&open.body))
        submitted->due = on_the_calendar(submitted->due);
    if (auto* back = std::get_if<Returned>(&open.body))
        back->internal_due = on_the_calendar(back->internal_due);
    if (auto* notice = std::get_if<Notified>(&open.body))
        notice->received_on = on_the_calendar(notice->received_on);
    return open;
}

// The row that applies, or how close the closest one came.
struct Verdict {
    const Transition* row{nullptr};
    Refusal refusal{Refusal::NotOfACase};
};

Verdict judge(const Case& the_case, const CaseEvent& event, const RuleBook& rules) {
    Verdict verdict;
    if (event.case_id != the_case.id) return {nullptr, Refusal::OtherCase};
    if (std::holds_alternative<Unknown>(event.body)) return verdict;
    for (const auto& row : transitions()) {
        if (row.event != type_of(event.body)) continue;
        const auto refusal = refuse_event(row, the_case, event, rules);
        if (refusal == Refusal::None) return {&row, refusal};
        verdict.refusal = std::max(verdict.refusal, refusal);
    }
    return verdict;
}

Case remember(Case the_case, const CaseEvent& event, Standing standing, Refusal refusal) {
    the_case.timeline.push_back(
        {event.id, type_of(event.body), event.at, event.actor, event.role, event.side, standing, refusal});
    return the_case;
}

Case moved_to(Case the_case, State to, Instant at) {
    const bool was_open = is_open(the_case.state);
    if (was_open && !is_open(to)) the_case.leavings.push_back({to, at, std::nullopt});
    if (!was_open && is_open(to) && !the_case.leavings.empty()) the_case.leavings.back().came_back = at;
    if (remembers_previous(to)) the_case.remembered = the_case.state;
    the_case.state = to;
    return the_case;
}

Case apply_readable(Case the_case, const CaseEvent& event, const RuleBook& rules) {
    if (std::holds_alternative<Unknown>(event.body))
        return remember(std::move(the_case), event, Standing::Skipped, Refusal::None);
    const auto [row, refusal] = judge(the_case, event, rules);
    if (row == nullptr) return remember(std::move(the_case), event, Standing::Overtaken, refusal);
    const auto to = target_state(row->to, the_case.state, the_case.remembered);
    auto after = with_effect_of(std::move(the_case), event, rules);
    ++after.revision;
    return remember(moved_to(std::move(after), to, event.at), event, Standing::Applied, Refusal::None);
}

// The submission has come: it goes first, and what waited for it follows as it arrived.
Case begin(const Case& waiting, const CaseEvent& submission, const RuleBook& rules) {
    Case fresh;
    fresh.id = waiting.id;
    fresh = apply_readable(std::move(fresh), submission, rules);
    for (const auto& event : waiting.held)
        fresh = apply_readable(std::move(fresh), event, rules);
    return fresh;
}

Case hold(Case the_case, const CaseEvent& event) {
    the_case.branch = event.branch;
    the_case.held.push_back(event);
    return remember(std::move(the_case), event, Standing::Held, Refusal::None);
}

} // namespace

Case apply(Case the_case, const CaseEvent& event, const RuleBook& rules) {
    const auto known = std::ranges::find(the_case.timeline, event.id, &TimelineEntry::event);
    if (known != the_case.timeline.end()) return the_case;
    if (the_case.timeline.empty()) the_case.id = event.case_id;
    const auto open = readable(event);
    if (the_case.filed) return apply_readable(std::move(the_case), open, rules);
    return judge(the_case, open, rules).row != nullptr ? begin(the_case, open, rules)
                                                       : hold(std::move(the_case), open);
}

Case fold(std::span<const CaseEvent> events, const RuleBook& rules) {
    Case the_case;
    for (const auto& event : events)
        the_case = apply(std::move(the_case), event, rules);
    return the_case;
}

Refusal why_not(const Case& the_case, const CaseEvent& event, const RuleBook& rules) {
    if (!the_case.timeline.empty()) return judge(the_case, readable(event), rules).refusal;
    Case fresh{the_case};
    fresh.id = event.case_id;
    return judge(fresh, readable(event), rules).refusal;
}

std::vector<EventType> permitted(const Case& the_case, Role role, Side side, PersonId person) {
    std::vector<EventType> types;
    for (const auto& row : transitions()) {
        if (refuse_actor(row, the_case, {role, side, person}) != Refusal::None) continue;
        if (std::ranges::find(types, row.event) == types.end()) types.push_back(row.event);
    }
    return types;
}

std::optional<Day> due_day(const Case& the_case, const RuleBook& rules, Instant now) {
    if (!the_case.filed) return std::nullopt;
    const auto& set = rules.on(day_in_china(the_case.clock.received));
    return due_day(the_case.clock, set, day_in_china(the_case.clock.stopped.value_or(now)));
}

bool is_overdue(const Case& the_case, const RuleBook& rules, Instant now) {
    if (!the_case.filed) return false;
    return is_late(the_case.clock, rules.on(day_in_china(the_case.clock.received)), now);
}

std::optional<Day> last_day_to_rate(const Case& the_case, const RuleBook& rules) {
    if (the_case.state != State::Notified || !the_case.asked_at) return std::nullopt;
    return last_day_to_rate(day_in_china(*the_case.asked_at),
                            rules.on(day_in_china(the_case.clock.received)));
}

} // namespace fengqiao
