#pragma once

#include "app/headquarters/commands/opening.h"
#include "core/casework/work_calendar.h"

namespace fengqiao::headquarters {

// What a verification found, one line each; the last line says whether all is well.
std::string findings_of(const Verification& found);

// What to do about the holiday file when it says nothing of a year that has begun or is near; empty while it
// does.
std::string calendar_note(const WorkCalendar& calendar, Day today);

} // namespace fengqiao::headquarters
