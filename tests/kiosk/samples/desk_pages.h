#pragma once

#include "tests/kiosk/samples/sample_model.h"

namespace fengqiao::kiosk::testing {

// The elder's complaint as its customer sees it: filed on Monday, decided and told on Wednesday.
TrackedCase an_elders_case(State state);
// The same as the lobby manager sees it, who is its first handler too.
CaseView an_elders_view(State state, std::vector<EventType> permitted);
StaffPass the_lobby_manager();
// Ten cases of the branch in every state, overdue ones among them.
std::vector<CaseSummary> the_branchs_cases();
StaffAct an_act(EventType act, bool complete);

// Every stage of tracking, of the five keys and of staff mode, in the states that look different.
std::vector<SampleScreen> desk_pages();

} // namespace fengqiao::kiosk::testing
