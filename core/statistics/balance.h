#pragma once

#include <cstdint>

namespace fengqiao {

// What came in, what went out and what was open: DOMAIN 5.1 row 2. The two stocks are counted by looking at
// every case on that day, the flows by looking at what happened between; balanced() says that both agree.
struct Balance {
    std::int64_t open_start{0};
    std::int64_t received_gross{0};
    std::int64_t re_entered{0};
    std::int64_t closed{0};
    std::int64_t withdrawn{0};
    std::int64_t rejected{0};
    std::int64_t merged{0};
    std::int64_t reclassified{0};
    std::int64_t open_end{0};

    friend bool operator==(const Balance&, const Balance&) = default;
};

constexpr bool balanced(const Balance& balance) {
    const auto left =
        balance.closed + balance.withdrawn + balance.rejected + balance.merged + balance.reclassified;
    return balance.open_end == balance.open_start + balance.received_gross + balance.re_entered - left;
}

} // namespace fengqiao
