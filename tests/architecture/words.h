#pragma once

#include "tests/architecture/breach.h"

namespace fengqiao::architecture {

// Words that promise work instead of doing it, and paths that exist on one machine only. Prose (.md) may
// speak of the words.
Breaches word_breaches(std::string_view path, std::string_view text);

// STYLE 15 and 20 in C++: no Manager, Helper, Util, Data or Info in the name of a type, a file or a function;
// no macro; every header guarded by #pragma once.
Breaches naming_breaches(std::string_view path, std::string_view text);

} // namespace fengqiao::architecture
