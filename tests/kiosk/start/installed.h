#pragma once


#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdlib.h>

namespace fengqiao::kiosk {

// A terminal as somebody has just installed it: a configuration and a copy of the assets, in a folder of its
// own.
class Installed {
public:
    Installed() {
        std::string pattern = (std::filesystem::temp_directory_path() / "fengqiao-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        folder_ = pattern;
        std::filesystem::copy(FENGQIAO_BUILT "/assets", folder_ / "assets",
                              std::filesystem::copy_options::recursive);
        write("root.pub", std::string(64, 'a').append("\n"));
        configure("https://127.0.0.1:9", "ca.pem");
    }
    ~Installed() {
        std::error_code ignored; // what stays behind is the machine's to clean
        std::filesystem::remove_all(folder_, ignored);
    }
    Installed(const Installed&) = delete;
    Installed& operator=(const Installed&) = delete;

    void configure(const std::string& headquarters, const std::string& ca_file) {
        write("kiosk.toml", "data_folder = \"data\"\nassets_folder = \"assets\"\nprint_folder = \"print\"\n"
                            "[headquarters]\naddress = \"" +
                                headquarters + "\"\nca_file = \"" + ca_file +
                                "\"\nroot_key_file = \"root.pub\"\n[panel]\ndiagonal_inches = 21.5\n"
                                "width_px = 1920\nheight_px = 1080\n");
    }
    void write(const std::string& name, const std::string& content) const {
        std::ofstream file{folder_ / name, std::ios::binary};
        file << content;
        REQUIRE(file.flush());
    }
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ostringstream content;
        content << std::ifstream{folder_ / name, std::ios::binary}.rdbuf();
        return content.str();
    }
    // Puts `now` where `before` stands for the first time.
    void change(const std::string& name, const std::string& before, const std::string& now) const {
        std::string content = read(name);
        const auto at = content.find(before);
        REQUIRE(at != std::string::npos);
        write(name, content.replace(at, before.size(), now));
    }
    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_ / name; }
    [[nodiscard]] std::string config() const { return path("kiosk.toml").string(); }

private:
    std::filesystem::path folder_;
};

} // namespace fengqiao::kiosk
