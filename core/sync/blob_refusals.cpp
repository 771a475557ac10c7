#include "core/sync/blob_refusals.h"

#include <algorithm>

namespace fengqiao {

bool BlobRefusals::is_set_aside(const Hash& name) const {
    const auto times = times_.find(name);
    return times != times_.end() && times->second >= blob_refusals_max;
}

std::vector<HeldBlob> BlobRefusals::left_of(std::vector<HeldBlob> held) const {
    std::erase_if(held, [&](const HeldBlob& one) { return is_set_aside(one.name); });
    return held;
}

std::size_t BlobRefusals::to_be_told(const std::vector<HeldBlob>& held, milliseconds now) {
    const auto count =
        std::ranges::count_if(held, [&](const HeldBlob& one) { return is_set_aside(one.name); });
    if (count == 0 || (told_ && now - *told_ < set_aside_told_every)) return 0;
    told_ = now;
    return static_cast<std::size_t>(count);
}

} // namespace fengqiao
