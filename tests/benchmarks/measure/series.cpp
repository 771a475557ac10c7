#include "tests/benchmarks/measure/series.h"

#include <algorithm>
#include <numeric>

namespace fengqiao::benchmarks {

double Series::percentile(int percent) const {
    if (values_.empty()) return 0;
    std::vector<double> ordered = values_;
    const std::size_t rank = (ordered.size() * static_cast<std::size_t>(percent) + 99) / 100;
    const auto place = ordered.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(ordered.begin(), place, ordered.end());
    return *place;
}

double Series::sum() const {
    return std::accumulate(values_.begin(), values_.end(), 0.0);
}

} // namespace fengqiao::benchmarks
