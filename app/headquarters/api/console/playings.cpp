#include "app/headquarters/api/console/playings.h"

#include <algorithm>

namespace fengqiao::headquarters::console {

bool Playings::goes_on(const Playing& playing, Instant now) const {
    const std::lock_guard lock{mutex_};
    const auto known = std::ranges::find(begun_, playing, &Begun::playing);
    return known != begun_.end() && now >= known->at && now - known->at < longest;
}

void Playings::begin(const Playing& playing, Instant now) {
    const std::lock_guard lock{mutex_};
    std::erase_if(begun_, [&](const Begun& one) { return one.playing == playing; });
    if (begun_.size() == at_once_max) begun_.erase(begun_.begin());
    begun_.push_back({playing, now});
}

} // namespace fengqiao::headquarters::console
