#pragma once

#include "core/casework/case.h"
#include "core/casework/work_calendar.h"

namespace fengqiao {

// The committee answers an application in working days, and mediates in natural ones. nullopt while no
// mediation runs.
Day mediation_answer_due(Day applied, const RuleSet& rules, const WorkCalendar& calendar);
std::optional<Day> mediation_due(const Case& the_case, const RuleSet& rules, const WorkCalendar& calendar);

// Until when the next step of a case should be done by the house's own rules, in working days (DOMAIN 4.1):
// the branch decides or offers the station, the station answers, the decision is told, the dissatisfied
// customer is spoken to. A day that was set with a return comes first, and never is it later than the
// statutory one while that still runs. nullopt where the house set itself nothing.
std::optional<Day> step_due(const Case& the_case, const RuleBook& rules, const WorkCalendar& calendar);

} // namespace fengqiao
