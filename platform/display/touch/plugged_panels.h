#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace fengqiao::display {

// The touch panels that the kernel knows: entries of its input folder that are touched directly and tell
// several fingers apart. The kernel numbers anew whatever is plugged in again. Empty when the folder cannot
// be read.
std::set<std::string> plugged_panels(const std::filesystem::path& input_folder = "/sys/class/input");

} // namespace fengqiao::display
