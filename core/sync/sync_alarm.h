#pragma once

#include <cstdint>
#include <string_view>

namespace fengqiao {

// What is wrong between a terminal and headquarters that somebody has to look at.
enum class SyncAlarm : std::uint8_t {
    Revoked,
    VersionRefused,
    EventTooLarge,
    OwnRowsBroken,
    GapDeclared,
    NoProgress
};

// What staff read out to whoever answers headquarters' telephone.
std::string_view operator_code(SyncAlarm alarm);

} // namespace fengqiao
