#pragma once

#include <string>
#include <utility>
#include <vector>

namespace fengqiao::benchmarks {

// What a reader has to know to compare: cores, kernel, load, versions.
struct Machine {
    std::vector<std::pair<std::string, std::string>> facts;
};

// What the kernel says. `load` is that of the last minute: other work on the machine shows in it.
Machine this_machine();

} // namespace fengqiao::benchmarks
