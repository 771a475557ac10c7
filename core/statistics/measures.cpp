#include "core/statistics/measures.h"

#include <numeric>

namespace fengqiao {

std::int64_t rated(const RatingCounts& ratings) {
    return std::accumulate(ratings.begin(), ratings.end(), std::int64_t{0});
}

Ratio satisfied_wide(const RatingCounts& ratings) {
    return {ratings[2] + ratings[3] + ratings[4], rated(ratings)};
}

Ratio satisfied_strict(const RatingCounts& ratings) {
    return {ratings[3] + ratings[4], rated(ratings)};
}

Ratio very_satisfied(const RatingCounts& ratings) {
    return {ratings[4], rated(ratings)};
}

std::string median_text(const Measures& measures) {
    if (!measures.median_halves) return no_figure;
    return decimal({*measures.median_halves, 2}, *measures.median_halves % 2 == 0 ? 0 : 1);
}

std::string p90_text(const Measures& measures) {
    return measures.p90_days ? std::to_string(*measures.p90_days) : no_figure;
}

} // namespace fengqiao
