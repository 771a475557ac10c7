#pragma once

#include "core/basics/result.h"
#include "tests/benchmarks/measure/figure.h"

#include <filesystem>

namespace fengqiao::benchmarks {

// The terminal's program on a display in memory, without a graphics processor, and a browser kiosk with the
// same scenes on the same display, turn about. Trouble: no display, or the terminal's program does not come
// up; a browser that is missing only leaves its rows out.
Result<Figures> glass_figures(const std::filesystem::path& ground, Effort effort);

// The most memory the terminal's program held while a robot visited every screen in both languages.
Result<Figures> memory_figures(const std::filesystem::path& ground, Effort effort);

} // namespace fengqiao::benchmarks
