#pragma once

#include "app/kiosk/flow/model.h"

#include <string>
#include <vector>

namespace fengqiao::kiosk::testing {

// A glass in 示例银行枫桥支行 on the morning of 23 November 2026, where an elderly customer's net-value
// wealth product was rolled over without asking.
Model model_at(Stage stage);

Draft an_elders_draft(); // everything answered, three ready sentences among it
Filed an_elders_filing();
ReceiptShown an_elders_receipt(PaperState paper);

struct SampleScreen {
    std::string name;
    Model model;
};
// Every stage of a complaint and of the frame around it, in the states that look different.
std::vector<SampleScreen> complaint_screens();

} // namespace fengqiao::kiosk::testing
