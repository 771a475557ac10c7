#pragma once

#include "core/basics/clock.h"

namespace fengqiao::kiosk {

// The three doors.
struct Attract {
    friend bool operator==(const Attract&, const Attract&) = default;
};

enum class ThanksFor { Complaint, Rating, LowRating, ServiceRating, Withdrawal };

struct Thanks {
    ThanksFor what{};
    milliseconds since{0};
};

struct CallingStaff {
    milliseconds since{0};
};

// Size and colours of the glass, over whatever the customer was doing.
struct ChooseComfort {};

enum class OutOfServiceReason { StoreBroken, DiskFull };

struct OutOfService {
    OutOfServiceReason reason{};
};

} // namespace fengqiao::kiosk
