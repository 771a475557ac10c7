#pragma once

#include "app/kiosk/flow/model.h"

namespace fengqiao::kiosk {

// Figures of EXPERIENCE section 2 and DECISIONS 3 and 10.
constexpr seconds journey_idle{120};
constexpr seconds unhurried_idle{300}; // in large type, in the elder mode, and where pages are read aloud
constexpr seconds doors_idle{60};
constexpr seconds alert_time{30};
constexpr seconds receipt_time{180};
constexpr seconds reprint_time{600};
constexpr seconds thanks_time{8};
constexpr seconds thanks_with_road_time{20}; // there is more to look at: a picture, or a day
constexpr seconds rating_hold{3};

// Ends the visit: what was typed is gone, comfort is the house's again.
Model forget(Model model, Moment now);

// A finger came down: the idle clock starts again and an alert is answered.
Model touched(Model model, Moment now);

// A key moved the focus: the clock starts again. An alert stays until it is answered, with all its time.
Model somebody_is_there(Model model, Moment now);

// Time passed: thanks end, a held key is kept, an idle visit is alerted and then forgotten.
Step tick(Model model, Moment now);

// The store cannot keep anything any more: the glass says so and asks for service.
OutOfServiceReason reason_of(const Trouble& trouble);

Step stay(Model model);
Step go(Model model, Stage stage);
Step go(Model model, Stage stage, Effect effect);

} // namespace fengqiao::kiosk
