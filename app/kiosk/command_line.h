#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>

namespace fengqiao::kiosk {

struct PlayedVisit {
    std::filesystem::path script, pictures;
    std::optional<std::filesystem::path> numbers;
};

struct ContentPreview {
    std::filesystem::path content, pictures;
};

// What somebody wants of the program.
struct CommandLine {
    std::filesystem::path config;
    bool window{false};               // instead of the full screen
    std::optional<std::string> enrol; // the code
    bool sync_now{false};
    std::optional<PlayedVisit> play;
    std::optional<ContentPreview> preview;
    std::optional<int> width, height; // pixels, of the played glass; otherwise the configuration's
};

// The unexpected is the exit code, after help or what is wrong was printed.
std::expected<CommandLine, int> read_command_line(int count, const char* const* words);

} // namespace fengqiao::kiosk
