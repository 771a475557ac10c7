#pragma once

#include "core/basics/result.h"
#include "tests/benchmarks/measure/figure.h"

#include <filesystem>

namespace fengqiao::benchmarks {

// The small costs that the large figures are made of: sealing, signing, verifying, hashing, folding, and a
// frame of the glass with its painting. No targets.
Result<Figures> part_figures(const std::filesystem::path& ground, Effort effort);

// The glass at 1920 by 1080 in memory: laying out a frame, painting it whole, painting what changed.
Result<Figures> painting_figures(const std::filesystem::path& ground, Effort effort);

} // namespace fengqiao::benchmarks
