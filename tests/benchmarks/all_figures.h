#pragma once

#include "core/basics/result.h"
#include "tests/benchmarks/measure/figure.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace fengqiao::benchmarks {

// Something that is measured on its own, by the word it is asked for with.
struct Subject {
    std::string_view name;
    Result<Figures> (*take)(const std::filesystem::path& ground, Effort effort);
};

// In the order of the table.
std::span<const Subject> all_subjects();

} // namespace fengqiao::benchmarks
