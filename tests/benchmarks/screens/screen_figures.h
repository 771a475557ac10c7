#pragma once

#include "core/basics/result.h"
#include "tests/benchmarks/measure/figure.h"

#include <filesystem>

namespace fengqiao::benchmarks {

// A frame of every page at 1920 by 1080, from its layout to its pixels, while the page comes in, while a
// finger holds something and while what scrolls is moved. The worst page is named.
Result<Figures> screen_figures(const std::filesystem::path& ground, Effort effort);

} // namespace fengqiao::benchmarks
