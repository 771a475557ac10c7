#pragma once

#include "app/kiosk/flow/visit_stages.h"
#include "app/kiosk/screens/stack.h"
#include "core/kiosk/answers.h"

namespace fengqiao::kiosk {

// The life of a complaint as stops of a road.
std::vector<ui::RoadStop> road_of_everybody(const ui::Ui& ui);
// With the mark where this one stands, and the dates of what has been.
std::vector<ui::RoadStop> road_of(const ui::Ui& ui, const TrackedCase& found);
// Of one that was filed a moment ago.
std::vector<ui::RoadStop> road_of(const ui::Ui& ui, const JustFiled& filed);

Block road_block(ui::Ui& ui, std::vector<ui::RoadStop> stops, float gap_above);

} // namespace fengqiao::kiosk
