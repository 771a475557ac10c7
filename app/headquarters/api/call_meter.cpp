#include "app/headquarters/api/call_meter.h"

#include <algorithm>

namespace fengqiao::headquarters {

std::optional<seconds> CallMeter::wait_of(const std::string& caller, milliseconds now) const {
    const auto known = full_at_.find(caller);
    if (known == full_at_.end())
        return full_at_.size() < callers_max ? std::nullopt : std::optional{seconds{60}};
    const milliseconds owed = known->second - now;
    const milliseconds excess = owed - rate_.per_call * (rate_.burst - 1);
    if (excess <= milliseconds{0}) return std::nullopt;
    return std::max(seconds{1}, std::chrono::ceil<seconds>(excess));
}

void CallMeter::count(const std::string& caller, milliseconds now) {
    if (full_at_.size() >= callers_max)
        std::erase_if(full_at_, [now](const auto& one) { return one.second <= now; });
    if (full_at_.size() >= callers_max && !full_at_.contains(caller)) return;
    milliseconds& full = full_at_[caller];
    full = std::max(full, now) + rate_.per_call;
}

} // namespace fengqiao::headquarters
