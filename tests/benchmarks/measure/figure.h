#pragma once

#include "tests/benchmarks/measure/series.h"

#include <optional>
#include <string>
#include <vector>

namespace fengqiao::benchmarks {

enum class Unit { Milliseconds, Microseconds, Percent, Megabytes, PerSecond, Bytes, Taps };

// What issue and design ask of a figure. Nothing fails when it is missed: it is printed.
struct Target {
    enum class Of { Median, P99, Ratio };
    Of of{Of::Median};
    double limit{0};
    bool at_least{false}; // otherwise at most
};

// What stood beside it in the same run.
struct Peer {
    std::string name;
    double ratio{0}; // this figure's median over the peer's
};

// One row of the table.
struct Figure {
    std::string group;
    std::string name;
    Unit unit{Unit::Milliseconds};
    std::size_t count{0}; // 0: it was not measured, and `note` says why
    double median{0};
    std::optional<double> p99;
    std::optional<Target> target;
    std::optional<Peer> peer;
    std::string note;
};
using Figures = std::vector<Figure>;

Figure figure_of(std::string group, std::string name, const Series& taken); // in milliseconds, with its p99
Figure not_measured(std::string group, std::string why);
double ratio(const Series& ours, const Series& theirs); // of the medians; 0 when theirs is

// nullopt when there is no target or nothing was measured.
std::optional<bool> met(const Figure& figure);

// How much is done: all of it, or as little as shows that the figure comes out.
struct Effort {
    bool brief{false};
    [[nodiscard]] std::size_t of(std::size_t whole, std::size_t little) const {
        return brief ? little : whole;
    }
};

} // namespace fengqiao::benchmarks
