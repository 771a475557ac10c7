#pragma once

#include "app/kiosk/flow/visit_stages.h"
#include "app/kiosk/flow/writing_stages.h"
#include "core/kiosk/answers.h"

namespace fengqiao::kiosk {

// Counter key or my complaint (DECISIONS 4).
struct ChooseRatingSubject {};

// Staff have stepped back; nothing is shown of the case yet (DECISIONS 3).
struct LookAway {
    TrackedCase subject;
    PersonId handler;
};

struct HeldKey {
    Satisfaction level{};
    milliseconds since{0};
};

struct RatingKeys {
    std::optional<TrackedCase> subject; // nullopt: the service just received
    bool staff_present{false};
    std::optional<HeldKey> held; // pressed, can still be undone for three seconds
};

inline constexpr std::size_t remark_letters_max = 500;

struct RatingReasons {
    std::optional<TrackedCase> subject;
    bool staff_present{false};
    Satisfaction level{};
    std::vector<std::string> reasons;
    Writing remark; // in words of one's own
};

struct SavingRating {
    ThanksFor thanks{};
};

} // namespace fengqiao::kiosk
