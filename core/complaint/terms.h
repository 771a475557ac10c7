#pragma once

#include <cstdint>
#include <string_view>

namespace fengqiao {

// How the complaint reached us (DOMAIN 2.2).
enum class IntakeChannel : std::uint8_t {
    Kiosk,
    Counter,
    Phone,
    Web,
    Letter,
    Hotline,
    Regulator,
    Petition,
    Court,
    Media
};

// When it happened, as a customer remembers it.
enum class Occurred : std::uint8_t { Today, ThisWeek, Earlier, Unknown };

// In what capacity the complainant acts (Order 2020-3 Arts. 12, 14).
enum class Capacity : std::uint8_t { Self, Agent, Heir, Group };

// 先生 or 女士; None where a full name stands for itself.
enum class Title : std::uint8_t { None, Mister, Madam };

// Asked only so that elders are served first and children are not alone (PIPL Art. 31).
enum class AgeGroup : std::uint8_t { Under14, From14To59, From60To69, From70 };

std::string_view code_of(IntakeChannel channel); // the code in intake_channels.csv
std::string_view code_of(Title title);           // the code in titles.csv; empty for None

} // namespace fengqiao
