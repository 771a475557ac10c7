#pragma once

#include "tests/benchmarks/measure/figure.h"
#include "tests/benchmarks/measure/machine.h"

namespace fengqiao::benchmarks {

// The machine's facts and one row a figure, as Markdown.
std::string markdown(const Machine& machine, const Figures& figures);

// The rows alone.
std::string markdown_rows(const Figures& figures);

// The same for programs, with full precision.
std::string json(const Machine& machine, const Figures& figures);

} // namespace fengqiao::benchmarks
