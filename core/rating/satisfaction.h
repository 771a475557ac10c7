#pragma once

#include <array>
#include <cstdint>

namespace fengqiao {

// The five keys, in the grades of the national service rating 好差评 (DOMAIN 4.2). Never preselected.
enum class Satisfaction : std::uint8_t {
    VeryBad = 1,  // 非常不满意
    Bad = 2,      // 不满意
    Fair = 3,     // 基本满意
    Good = 4,     // 满意
    VeryGood = 5, // 非常满意
};

// In the fixed order of the glass (DECISIONS 3).
constexpr std::array<Satisfaction, 5> satisfaction_keys{
    Satisfaction::VeryGood, Satisfaction::Good, Satisfaction::Fair, Satisfaction::Bad, Satisfaction::VeryBad};

// 1 and 2 open a new conversation with the customer.
constexpr bool asks_for_recontact(Satisfaction level) {
    return level <= Satisfaction::Bad;
}

} // namespace fengqiao
