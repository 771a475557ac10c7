#pragma once

#include "app/kiosk/ui/ui.h"

#include <string>
#include <vector>

namespace fengqiao::kiosk::ui::testing {

// Pages that together show every widget, laid out as screens lay theirs out.
struct SamplePage {
    std::string name;
    void (*draw)(Ui&);
};
const std::vector<SamplePage>& sample_pages();

} // namespace fengqiao::kiosk::ui::testing
