#pragma once

#include "core/casework/case.h"
#include "core/casework/guards.h"

#include <span>

namespace fengqiao {

// The case after one more event. Total: whatever arrives, nothing is thrown and nothing is lost.
// - Events count in the order of arrival, not of any clock: headquarters' order is the one that holds
// (SYNC 1.6).
// - An event that was already folded changes nothing.
// - An event that does not apply is kept in the timeline as overtaken, with the reason.
// - An event of a newer program is kept and skipped.
// - Before the submission everything else is held. When the submission arrives it comes first, then what was
// held in
//   the order it arrived: the case is then the same as if the submission had been first.
// - Sealed words are never looked at, so that a case stays the same after they are erased.
Case apply(Case the_case, const CaseEvent& event, const RuleBook& rules);

Case fold(std::span<const CaseEvent> events, const RuleBook& rules);

// Why this event would be overtaken if it came next, or Refusal::None. To be asked before anything is
// recorded.
Refusal why_not(const Case& the_case, const CaseEvent& event, const RuleBook& rules);

// The acts to offer to somebody, in the order of the table. Whether a particular act then applies depends on
// what it says (amount, level, round); whatever is not listed here is refused whatever it says.
std::vector<EventType> permitted(const Case& the_case, Role role, Side side, PersonId person);

// Its statutory day, seen from now, and whether that day has passed without a notice. A case that is
// incomplete has no day and is not overdue.
std::optional<Day> due_day(const Case& the_case, const RuleBook& rules, Instant now);
bool is_overdue(const Case& the_case, const RuleBook& rules, Instant now);

// The day after which the timer closes the round unrated; nullopt unless the customer is being asked.
std::optional<Day> last_day_to_rate(const Case& the_case, const RuleBook& rules);

} // namespace fengqiao
