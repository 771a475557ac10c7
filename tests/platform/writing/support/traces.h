#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace fengqiao::writing {

// A folder of a test's own, to which HOME, TMPDIR and the XDG variables point while it lives: whatever a
// library would leave behind for its user lies there.
class UsersFolder {
public:
    UsersFolder();
    ~UsersFolder();
    UsersFolder(const UsersFolder&) = delete;
    UsersFolder& operator=(const UsersFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    std::map<std::string, std::string> before_;
};

// Every file below a folder with its size and the time it was last changed.
std::map<std::string, std::string> files_below(const std::filesystem::path& folder);

// The files that this process has open for writing, beside its standard streams.
std::vector<std::string> open_for_writing();

// Files this process has mapped so that a change would reach the disk.
std::vector<std::string> mapped_for_writing();

// How many threads this process has.
std::size_t threads();

} // namespace fengqiao::writing
