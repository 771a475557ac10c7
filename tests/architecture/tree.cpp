#include "tests/architecture/tree.h"

#include "tests/architecture/sizes.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace fengqiao::architecture {
namespace {

bool is_of_others(const std::filesystem::path& folder) {
    const auto name = folder.filename().string();
    return name == ".git" || name == ".cache" || name == "node_modules" || name.starts_with("build");
}

bool is_read(std::string_view path) {
    constexpr std::array<std::string_view, 6> endings{".md", ".json", ".toml", ".service", ".sql", ".html"};
    return is_source(path) ||
           std::ranges::any_of(endings, [&](auto ending) { return path.ends_with(ending); });
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

} // namespace

std::vector<SourceFile> read_tree(const std::filesystem::path& root) {
    std::vector<SourceFile> files;
    auto at = std::filesystem::recursive_directory_iterator{root};
    for (; at != std::filesystem::recursive_directory_iterator{}; ++at) {
        if (at->is_directory() && is_of_others(at->path())) {
            at.disable_recursion_pending();
            continue;
        }
        const auto path = at->path().lexically_relative(root).generic_string();
        if (at->is_regular_file() && is_read(path)) files.push_back({path, read(at->path())});
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace fengqiao::architecture
