#pragma once

#include <cstdint>

namespace fengqiao {

// Who acts on a case (DOMAIN 4). One person may hold several of these; an event names the one acted under.
enum class Role : std::uint8_t {
    Customer,       // 投诉人 or agent
    LobbyManager,   // 大堂经理
    FirstHandler,   // 首办人
    BranchHead,     // 网点负责人
    StationOfficer, // 消保服务站专员
    Mediator,       // 调解员
    Headquarters,   // 总部消保部
    System,         // timer
};

} // namespace fengqiao
