#include "core/statistics/day_histogram.h"

#include <algorithm>

namespace fengqiao {

void DayHistogram::add(std::int64_t days) {
    const auto day = static_cast<std::size_t>(std::clamp<std::int64_t>(days, 0, days_limit));
    if (day >= cases_.size()) cases_.resize(day + 1);
    ++cases_[day];
    ++count_;
    sum_ += static_cast<std::int64_t>(day);
}

void DayHistogram::add(const DayHistogram& others) {
    if (others.cases_.size() > cases_.size()) cases_.resize(others.cases_.size());
    for (std::size_t day = 0; day < others.cases_.size(); ++day)
        cases_[day] += others.cases_[day];
    count_ += others.count_;
    sum_ += others.sum_;
}

std::optional<std::int64_t> DayHistogram::median_halves() const {
    if (count_ == 0) return std::nullopt;
    return at_rank((count_ + 1) / 2) + at_rank(count_ / 2 + 1);
}

std::optional<std::int64_t> DayHistogram::nearest_rank(int percent) const {
    if (count_ == 0) return std::nullopt;
    const std::int64_t share = std::clamp(percent, 1, 100);
    return at_rank((count_ * share + 99) / 100);
}

std::int64_t DayHistogram::at_rank(std::int64_t rank) const {
    std::int64_t seen = 0;
    for (std::size_t day = 0; day < cases_.size(); ++day) {
        seen += cases_[day];
        if (seen >= rank) return static_cast<std::int64_t>(day);
    }
    return 0;
}

} // namespace fengqiao
