#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace fengqiao::settings {

// A file in a folder of its own, gone with the test.
class WrittenFile {
public:
    WrittenFile(const std::string& name, const std::string& content) {
        static int number = 0;
        folder_ = std::filesystem::temp_directory_path() /
                  ("fengqiao-settings-" + std::to_string(getpid()) + "-" + std::to_string(++number));
        std::filesystem::create_directories(folder_);
        path_ = (folder_ / name).string();
        std::ofstream(path_) << content;
    }
    ~WrittenFile() { std::filesystem::remove_all(folder_); }
    WrittenFile(const WrittenFile&) = delete;
    WrittenFile& operator=(const WrittenFile&) = delete;

    const std::string& path() const { return path_; }
    std::string folder() const { return folder_.string(); }

private:
    std::filesystem::path folder_;
    std::string path_;
};

inline std::string content_of(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

} // namespace fengqiao::settings
