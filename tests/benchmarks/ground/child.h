#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace fengqiao::benchmarks {

// A program and whatever it starts, as a process group of its own.
class Child {
public:
    // What it says goes to `said`.
    Child(std::vector<std::string> words, const std::filesystem::path& said);
    ~Child(); // ends all of the group
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    [[nodiscard]] pid_t id() const { return id_; }
    [[nodiscard]] bool lives();
    // Waits for its end: the exit code, or minus the signal; nullopt when it outlasts the patience.
    std::optional<int> ended(std::chrono::seconds patience);
    // Asks it to stop and waits; whatever is left of the group after that is killed.
    void stop();

private:
    pid_t id_{-1};
    std::optional<int> status_;
};

// Runs a program to its end: 0 when all is well.
int run(std::vector<std::string> words, const std::filesystem::path& said,
        std::chrono::seconds patience = std::chrono::seconds{120});

} // namespace fengqiao::benchmarks
