#include "core/content/edition.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace fengqiao {
namespace {

bool is_part(std::string_view part) {
    const auto allowed = [](char byte) {
        return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
               byte == '-' || byte == '_' || byte == '.';
    };
    return !part.empty() && part.front() != '.' && std::ranges::all_of(part, allowed);
}

// A path that another one takes for a folder.
bool is_folder_too(const std::string& path, const std::set<std::string, std::less<>>& paths) {
    for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
        if (paths.contains(std::string_view{path}.substr(0, slash))) return true;
    return false;
}

Trouble wrong(std::string_view path, std::string_view reason) {
    return {TroubleKind::BadInput, std::string{path} + ": " + std::string{reason}};
}

} // namespace

bool is_edition_path(std::string_view path) {
    if (path.size() > edition_path_bytes_max) return false;
    for (;;) {
        const auto slash = path.find('/');
        if (!is_part(path.substr(0, slash))) return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
}

std::optional<Trouble> fault_in(const Edition& edition) {
    if (edition.serial == 0) return wrong("edition", "it has no serial");
    if (edition.files.empty()) return wrong("edition", "it has no files");
    if (edition.files.size() > edition_files_max) return wrong("edition", "it has more than 500 files");
    std::set<std::string, std::less<>> paths;
    const std::string* before = nullptr;
    for (const EditionFile& file : edition.files) {
        // Never the path itself: it may hold anything.
        if (!is_edition_path(file.path))
            return wrong("edition",
                         "a file's path is too long, or not made of letters, digits, '-', '_' and '.'");
        if (file.bytes == 0) return wrong(file.path, "it is empty");
        if (file.bytes > edition_file_bytes_max) return wrong(file.path, "it is larger than one mebibyte");
        if (before && *before >= file.path) return wrong(file.path, "it is not in the order of paths");
        before = &file.path;
        paths.insert(file.path);
    }
    for (const EditionFile& file : edition.files)
        if (is_folder_too(file.path, paths)) return wrong(file.path, "its folder is a file too");
    if (bytes_of_all(edition) > edition_bytes_max)
        return wrong("edition", "it is larger than twenty mebibytes in all");
    return std::nullopt;
}

std::uint64_t bytes_of_all(const Edition& edition) {
    return std::accumulate(edition.files.begin(), edition.files.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const EditionFile& file) { return sum + file.bytes; });
}

} // namespace fengqiao
