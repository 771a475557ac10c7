#include "core/casework/clock.h"

#include <algorithm>

namespace fengqiao {
namespace {

days length(Term term, const RuleSet& rules) {
    switch (term) {
    case Term::First: return rules.first;
    case Term::Extended: return rules.extended;
    case Term::Last: return rules.last;
    }
    return rules.first;
}

days paused_until(const CaseClock& clock, Day today) {
    return clock.paused + (clock.paused_since ? std::max(days{0}, today - *clock.paused_since) : days{0});
}

} // namespace

Day statutory_due(Day received, Term term, const RuleSet& rules, days paused) {
    return received + length(term, rules) + paused;
}

Day earlier_stands(std::optional<Day> promised, Day computed, Day received) {
    return promised && *promised >= received ? std::min(*promised, computed) : computed;
}

Day due_day(const CaseClock& clock, const RuleSet& rules, Day today) {
    const Day received = day_in_china(clock.received);
    const Day computed = statutory_due(received, clock.term, rules);
    const auto promised = clock.term == Term::First ? clock.promised : std::nullopt;
    return earlier_stands(promised, computed, received) + paused_until(clock, today);
}

bool is_late(const CaseClock& clock, const RuleSet& rules, Instant now) {
    const Day today = day_in_china(clock.stopped.value_or(now));
    const Day seen = clock.paused_since ? std::min(today, *clock.paused_since) : today;
    return seen > due_day(clock, rules, seen);
}

CaseClock pause(CaseClock clock, Day from) {
    if (!clock.paused_since) clock.paused_since = from;
    return clock;
}

CaseClock resume(CaseClock clock, Day on) {
    clock.paused = paused_until(clock, on);
    clock.paused_since.reset();
    return clock;
}

std::optional<days> days_taken(const CaseClock& clock) {
    if (!clock.stopped) return std::nullopt;
    const Day last = day_in_china(*clock.stopped);
    return std::max(days{0}, last - day_in_china(clock.received) - paused_until(clock, last));
}

Day last_day_to_apply_for_reexamination(Day notice_received, const RuleSet& rules) {
    return notice_received + rules.reexamination_window;
}

Day reexamination_due(Day applied, const RuleSet& rules) {
    return applied + rules.reexamination;
}

Day last_day_to_rate(Day asked, const RuleSet& rules) {
    return asked + rules.rating;
}

} // namespace fengqiao
