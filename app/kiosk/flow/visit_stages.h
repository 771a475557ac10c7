#pragma once

#include "core/basics/clock.h"
#include "core/basics/date.h"

#include <optional>

namespace fengqiao::kiosk {

// The three doors.
struct Attract {
    friend bool operator==(const Attract&, const Attract&) = default;
};

enum class ThanksFor {
    Complaint,
    Rating,
    LowRating,
    ServiceRating,
    Withdrawal,
    Suggestion,
    Praise,
    Mediation,
    MediationEnded,
};

// What was just filed, for the picture of its way.
struct JustFiled {
    Instant at;
    Day due{};
};

struct Thanks {
    ThanksFor what{};
    milliseconds since{0};
    std::optional<JustFiled> filed{}; // of a complaint
    std::optional<Day> answer_by{};   // of an application for mediation: the committee's answer
};

// What staff are called for.
enum class CallFor { Help, Fraud, Loan };

struct CallingStaff {
    milliseconds since{0};
    CallFor what{};
};

// Size and colours of the glass, over whatever the customer was doing.
struct ChooseComfort {};

enum class OutOfServiceReason { StoreBroken, DiskFull };

struct OutOfService {
    OutOfServiceReason reason{};
};

} // namespace fengqiao::kiosk
