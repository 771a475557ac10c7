#pragma once

#include "tests/architecture/breach.h"

namespace fengqiao::architecture {

// STYLE 17, in lines.
constexpr int source_lines_max = 400;
constexpr int header_lines_max = 120;
constexpr int function_lines_max = 60;
constexpr int median_lines_wished = 150;

// True for what people write: C++, shell, CMake, TypeScript, style sheets.
bool is_source(std::string_view path);

int line_count(std::string_view text);

// Files and functions that are too long. Functions are found by the closing brace in the first column, which
// clang-format puts there for every function outside a class.
Breaches size_breaches(std::string_view path, std::string_view text);

} // namespace fengqiao::architecture
