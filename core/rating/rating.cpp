#include "core/rating/rating.h"

#include <algorithm>

namespace fengqiao {

std::vector<std::string> reasons_that_count(Satisfaction level, std::span<const std::string> reasons) {
    std::vector<std::string> counted;
    if (!asks_for_reasons(level)) return counted;
    for (const auto& reason : reasons) {
        if (counted.size() == rating_reasons_max) break;
        if (std::ranges::find(counted, reason) == counted.end()) counted.push_back(reason);
    }
    return counted;
}

void RatingDraft::press(Satisfaction level) {
    level_ = level;
    if (!asks_for_reasons(level)) reasons_.clear();
}

void RatingDraft::undo() {
    level_.reset();
    reasons_.clear();
}

bool RatingDraft::toggle(std::string_view reason) {
    if (!level_ || !asks_for_reasons(*level_)) return false;
    if (const auto marked = std::ranges::find(reasons_, reason); marked != reasons_.end()) {
        reasons_.erase(marked);
        return true;
    }
    if (reasons_.size() == rating_reasons_max) return false;
    reasons_.emplace_back(reason);
    return true;
}

bool RatingDraft::is_marked(std::string_view reason) const {
    return std::ranges::find(reasons_, reason) != reasons_.end();
}

std::optional<RatingGiven> RatingDraft::given() const {
    if (!level_) return std::nullopt;
    return RatingGiven{*level_, reasons_that_count(*level_, reasons_)};
}

} // namespace fengqiao
