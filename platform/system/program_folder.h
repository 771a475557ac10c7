#pragma once

#include <filesystem>

namespace fengqiao::system {

// Where this program's file lies: its helper programs lie beside it. Empty when the kernel does not say.
std::filesystem::path program_folder();

} // namespace fengqiao::system
