#pragma once

#include "core/receipt/compose.h"
#include "platform/crypto/os_random.h"
#include "platform/settings/settings.h"
#include "tests/core/receipt/sample_receipt.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <filesystem>

namespace fengqiao {

// A folder that is gone after the test.
class Folder {
public:
    Folder()
        : path_{std::filesystem::temp_directory_path() / ("fengqiao-print-" + random_.id<CaseId>().hex())} {
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::vector<std::filesystem::path> files() const {
        std::vector<std::filesystem::path> found;
        for (const auto& entry : std::filesystem::directory_iterator{path_})
            found.push_back(entry.path());
        return found;
    }

private:
    crypto::OsRandom random_;
    std::filesystem::path path_;
};

inline std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe);
    for (int sign = std::fgetc(pipe); sign != EOF; sign = std::fgetc(pipe))
        text += static_cast<char>(sign);
    CHECK(::pclose(pipe) == 0);
    return text;
}

inline Receipt a_receipt() {
    const auto locale = settings::load_locale("assets/locales/zh-CN.toml");
    REQUIRE(locale);
    return compose(sample_facts(), *locale);
}

} // namespace fengqiao
