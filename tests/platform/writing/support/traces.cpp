#include "tests/platform/writing/support/traces.h"

#include "core/basics/check.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

namespace fengqiao::writing {
namespace {

namespace fs = std::filesystem;

constexpr const char* users_variables[]{
    "HOME",           "TMPDIR",         "XDG_DATA_HOME",  "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"};

// What /proc says of an open file: its flags are octal.
bool is_written(const fs::path& info) {
    std::ifstream lines{info};
    for (std::string word; lines >> word;) {
        if (word != "flags:") continue;
        lines >> word;
        return (std::stoul(word, nullptr, 8) & O_ACCMODE) != O_RDONLY;
    }
    return false;
}

} // namespace

UsersFolder::UsersFolder() {
    std::string pattern = (fs::temp_directory_path() / "fengqiao-XXXXXX").string();
    check(mkdtemp(pattern.data()) != nullptr, "a test gets a folder of its own");
    path_ = pattern;
    for (const char* variable : users_variables) {
        if (const char* value = std::getenv(variable)) before_[variable] = value;
        setenv(variable, path_.c_str(), 1);
    }
}

UsersFolder::~UsersFolder() {
    for (const char* variable : users_variables) {
        const auto value = before_.find(variable);
        if (value == before_.end()) {
            unsetenv(variable);
        } else {
            setenv(variable, value->second.c_str(), 1);
        }
    }
    std::error_code ignored; // what stays behind is the machine's to clean
    fs::remove_all(path_, ignored);
}

std::map<std::string, std::string> files_below(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        std::ostringstream state;
        state << entry.last_write_time().time_since_epoch().count();
        if (entry.is_regular_file()) state << ' ' << entry.file_size();
        files[entry.path().string()] = state.str();
    }
    return files;
}

std::vector<std::string> open_for_writing() {
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator{"/proc/self/fd"}) {
        std::error_code gone; // the listing itself is open for a moment
        const fs::path target = fs::read_symlink(entry.path(), gone);
        const auto number = entry.path().filename();
        if (gone || std::stoi(number.string()) <= 2 || !fs::is_regular_file(target, gone)) continue;
        if (is_written("/proc/self/fdinfo" / number)) files.push_back(target.string());
    }
    return files;
}

std::vector<std::string> mapped_for_writing() {
    std::vector<std::string> files;
    std::ifstream maps{"/proc/self/maps"};
    for (std::string line; std::getline(maps, line);) {
        std::istringstream words{line};
        std::string range, rights, offset, device, inode, file;
        words >> range >> rights >> offset >> device >> inode >> file;
        if (file.starts_with('/') && rights.contains('w') && rights.contains('s')) files.push_back(file);
    }
    return files;
}

std::size_t threads() {
    const fs::directory_iterator tasks{"/proc/self/task"};
    return static_cast<std::size_t>(std::distance(begin(tasks), end(tasks)));
}

} // namespace fengqiao::writing
