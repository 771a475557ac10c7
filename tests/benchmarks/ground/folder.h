#pragma once

#include <filesystem>
#include <string>

namespace fengqiao::benchmarks {

// A folder that goes when the figure is taken. Below `ground`, because where it lies decides which disk is
// measured.
class Folder {
public:
    explicit Folder(const std::filesystem::path& ground);
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

// What stands in a file; empty when it cannot be read.
std::string content_of(const std::filesystem::path& file);

} // namespace fengqiao::benchmarks
