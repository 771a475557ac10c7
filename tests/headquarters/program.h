#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <sys/types.h>

namespace fengqiao {

// The program itself as a child process.
class Program {
public:
    // Starts it with these arguments, the first of them a command.
    explicit Program(const std::vector<std::string>& arguments, const std::string& standard_input = {});
    ~Program(); // kills what still runs
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // The first line of its standard output; empty when it ended without one, or took too long.
    std::string first_line();
    // Waits for its end: exit code, or minus the signal that ended it.
    int ended();
    [[nodiscard]] std::string output() const { return output_; } // all of it, after ended()
    [[nodiscard]] std::string errors() const { return errors_; }
    void signal(int number) const;

private:
    pid_t child_{-1};
    int standard_output_{-1}, standard_error_{-1};
    std::string output_, errors_;
};

} // namespace fengqiao
