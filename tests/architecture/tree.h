#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fengqiao::architecture {

// A text file of the repository; `path` is relative to its root.
struct SourceFile {
    std::string path;
    std::string text;
};

// What people wrote below `root`, by path; not what git, a build or a package client put there.
std::vector<SourceFile> read_tree(const std::filesystem::path& root);

} // namespace fengqiao::architecture
