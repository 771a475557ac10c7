#pragma once

#include "core/basics/result.h"
#include "tests/benchmarks/measure/figure.h"

#include <filesystem>

namespace fengqiao::benchmarks {

// What keeping costs, on the terminal and at headquarters. `ground` is a folder on the disk that is measured.
// Trouble: what the figure stands on could not be set up.

// A filing, and of it the journal's part, beside the same bytes appended to a plain file and synced.
Result<Figures> filing_figures(const std::filesystem::path& ground, Effort effort);

// Five hundred events from the terminal's store into headquarters' over loopback TLS, two processes.
Result<Figures> exchange_figures(const std::filesystem::path& ground, Effort effort);

// Decision, append and group commit of requests, beside plain prepared inserts of the same rows.
Result<Figures> ingest_figures(const std::filesystem::path& ground, Effort effort);

// A million imported cases by month with exact percentiles, beside SQL over the same rows.
Result<Figures> statistics_figures(const std::filesystem::path& ground, Effort effort);

} // namespace fengqiao::benchmarks
