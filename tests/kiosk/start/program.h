#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace fengqiao::kiosk {

struct Ended {
    int code{-1}; // 128 + signal when one ended it
    std::string output, errors;
};

// fengqiao-kiosk itself, as a process of its own.
class Program {
public:
    explicit Program(std::vector<std::string> words);
    ~Program(); // ends it
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    [[nodiscard]] pid_t id() const { return id_; }
    void signal(int which) const;
    // Waits for it; after `patience` it is killed, which shows in the code.
    Ended end(std::chrono::seconds patience = std::chrono::seconds{60});

private:
    pid_t id_{-1};
    int output_{-1}, errors_{-1};
};

inline Ended run(std::vector<std::string> words) {
    return Program{std::move(words)}.end();
}

} // namespace fengqiao::kiosk
