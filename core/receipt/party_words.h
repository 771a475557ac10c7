#pragma once

#include "core/complaint/terms.h"
#include "core/text/msg.h"

#include <array>
#include <optional>
#include <utility>

namespace fengqiao {

// In the order in which they are offered; one's own case comes first.
inline constexpr std::array capacities{Capacity::Self, Capacity::Agent, Capacity::Heir, Capacity::Group};

inline Msg words_of(Capacity capacity) {
    switch (capacity) {
    case Capacity::Self: return Msg::PartySelf;
    case Capacity::Agent: return Msg::PartyAgent;
    case Capacity::Heir: return Msg::PartyHeir;
    case Capacity::Group: return Msg::PartyGroup;
    }
    std::unreachable();
}

// What has to be shown to staff (Order 2020-3 Arts. 12 and 14); none for oneself.
inline std::optional<Msg> papers_of(Capacity capacity) {
    switch (capacity) {
    case Capacity::Self: return std::nullopt;
    case Capacity::Agent: return Msg::PartyAgentPapers;
    case Capacity::Heir: return Msg::PartyHeirPapers;
    case Capacity::Group: return Msg::PartyGroupPapers;
    }
    std::unreachable();
}

} // namespace fengqiao
