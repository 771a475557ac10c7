#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace fengqiao::packaging {

struct Ended {
    int code{-1}; // 128 + signal when one ended it
    std::string output, errors;
};

// A command of packaging/ as a process with a group of its own, as a terminal window starts one.
class Command {
public:
    Command(const std::vector<std::string>& words, const std::map<std::string, std::string>& surroundings,
            const std::filesystem::path& streams);
    ~Command(); // ends the group
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    // Returns when `words` stand in what it printed; false when it ended without them.
    bool prints(const std::string& words);
    void press_ctrl_c() const; // the whole group hears it, as from a keyboard
    void kill_it_alone() const;
    Ended end();

private:
    [[nodiscard]] bool is_over();

    std::filesystem::path output_, errors_;
    pid_t id_{-1};
    int status_{0};
    bool over_{false};
};

// A clone of this repository in a folder with spaces and Chinese letters, with programs that only pretend:
// what is tried is the shell around them. Nothing outside the folder is touched.
class Clone {
public:
    Clone();
    ~Clone();
    Clone(const Clone&) = delete;
    Clone& operator=(const Clone&) = delete;

    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_ / name; }
    [[nodiscard]] std::filesystem::path data(const std::string& name = "") const {
        return folder_ / "da ta 数据" / name;
    }
    [[nodiscard]] std::string read(const std::filesystem::path& file) const;
    void write(const std::filesystem::path& file, const std::string& content) const;
    void write_program(const std::filesystem::path& file, const std::string& script) const;

    // What the programs and the commands find around them; a test adds to it.
    std::map<std::string, std::string> surroundings;
    [[nodiscard]] Command start(const std::string& command, std::vector<std::string> words = {}) const;
    [[nodiscard]] Ended run(const std::string& command, std::vector<std::string> words = {}) const {
        return start(command, std::move(words)).end();
    }
    // packaging/run with this clone's data.
    [[nodiscard]] Command start_run(std::vector<std::string> words = {}) const;
    // Neither of the two programs is left in the machine.
    [[nodiscard]] bool nothing_runs() const;

private:
    std::filesystem::path folder_;
    mutable int commands_{0};
};

} // namespace fengqiao::packaging
