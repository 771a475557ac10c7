#pragma once

#include "tests/kiosk/samples/sample_model.h"

namespace fengqiao::kiosk::testing {

// Every page of the station's six functions, its "1" and its "N", in the states that look different.
std::vector<SampleScreen> station_pages();

HallState a_busy_hall(); // two names, and things asked for and lent

TrackedCase a_case_at(State state); // with the dates of what has been

} // namespace fengqiao::kiosk::testing
