#pragma once

#include "core/basics/clock.h"
#include "core/basics/date.h"

#include <cstdint>
#include <optional>
#include <string>

namespace fengqiao::kiosk {

// A page of welfare or education, which the glass shows by itself while nobody is at the doors.
struct WelfareShown {
    std::string page; // its id
    std::uint32_t turn{0};
    milliseconds since{0};

    friend bool operator==(const WelfareShown&, const WelfareShown&) = default;
};

// The three doors.
struct Attract {
    std::optional<milliseconds> alone_since{}; // they fell back, and nobody has come since
    std::optional<WelfareShown> welfare{};     // instead of the doors

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
