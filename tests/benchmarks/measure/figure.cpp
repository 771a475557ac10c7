#include "tests/benchmarks/measure/figure.h"

#include <utility>

namespace fengqiao::benchmarks {
namespace {

std::optional<double> judged_by(const Figure& figure) {
    switch (figure.target->of) {
    case Target::Of::Median: return figure.median;
    case Target::Of::P99: return figure.p99;
    case Target::Of::Ratio: return figure.peer ? std::optional{figure.peer->ratio} : std::nullopt;
    }
    std::unreachable();
}

} // namespace

Figure figure_of(std::string group, std::string name, const Series& taken) {
    return {.group = std::move(group),
            .name = std::move(name),
            .count = taken.count(),
            .median = taken.median(),
            .p99 = taken.percentile(99)};
}

Figure not_measured(std::string group, std::string why) {
    return {.group = std::move(group), .name = "not measured", .note = std::move(why)};
}

double ratio(const Series& ours, const Series& theirs) {
    const double below = theirs.median();
    return below > 0 ? ours.median() / below : 0;
}

std::optional<bool> met(const Figure& figure) {
    if (!figure.target || figure.count == 0) return std::nullopt;
    const auto value = judged_by(figure);
    if (!value) return std::nullopt;
    return figure.target->at_least ? *value >= figure.target->limit : *value <= figure.target->limit;
}

} // namespace fengqiao::benchmarks
