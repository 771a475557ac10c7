#pragma once

#include "core/basics/date.h"
#include "core/rating/satisfaction.h"

#include <string>
#include <vector>

namespace fengqiao {

// What the five keys say, and what their silence says.

enum class RatingSource : std::uint8_t { Kiosk, PhoneFollowUp };

struct Rated {
    Satisfaction level{};
    std::vector<std::string> reasons; // catalogue rating reasons, at most three
    RatingSource source{};
    bool staff_present{false};
    std::uint32_t round{1};
    friend bool operator==(const Rated&, const Rated&) = default;
};

struct ServiceRated {
    Satisfaction level{};
    std::vector<std::string> reasons;
    friend bool operator==(const ServiceRated&, const ServiceRated&) = default;
};

struct RatingTimedOut {
    std::uint32_t round{1};
    friend bool operator==(const RatingTimedOut&, const RatingTimedOut&) = default;
};

} // namespace fengqiao
