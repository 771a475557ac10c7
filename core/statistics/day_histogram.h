#pragma once

#include "core/statistics/ratio.h"

#include <optional>
#include <vector>

namespace fengqiao {

// Handling days of many cases, counted by day instead of sorted: exact mean, median and percentiles at the
// cost of one addition a case.
class DayHistogram {
public:
    // A hundred years; whatever is longer counts as that long, whatever is below nought as nought.
    static constexpr std::int64_t days_limit = 36'500;

    void add(std::int64_t days);
    void add(const DayHistogram& others);

    [[nodiscard]] std::int64_t count() const { return count_; }
    // Sum of days over cases.
    [[nodiscard]] Ratio mean() const { return {sum_, count_}; }
    // Twice the median, because it may end in .5 (DECISIONS 13). nullopt without cases.
    [[nodiscard]] std::optional<std::int64_t> median_halves() const;
    // By nearest rank: the smallest day that at least `percent` of the cases do not exceed; percent
    // is 1..100.
    [[nodiscard]] std::optional<std::int64_t> nearest_rank(int percent) const;

private:
    // The day of the case at this place, counted from 1, in order of length.
    [[nodiscard]] std::int64_t at_rank(std::int64_t rank) const;

    std::vector<std::uint32_t> cases_; // by day, only as long as needed
    std::int64_t count_{0};
    std::int64_t sum_{0};
};

} // namespace fengqiao
