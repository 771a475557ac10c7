#pragma once

#include "core/basics/check.h"

#include <cstdlib>
#include <filesystem>

namespace fengqiao::http {

// A folder of a test's own that goes when the test does.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "fengqiao-XXXXXX").string();
        check(mkdtemp(pattern.data()) != nullptr, "a test gets a folder of its own");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored; // what stays behind is the machine's to clean
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace fengqiao::http
