#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace fengqiao::voice {

// A program of its own, in a session of its own, whose input and output are ours. It is killed, with all it
// has started, when it is still there at the end.
class Child {
public:
    // No shell looks at the arguments, and what must not be seen from outside is not among them.
    Child(const std::string& program, std::vector<std::string> arguments);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    [[nodiscard]] bool started() const { return id_ > 0; }
    // Gives what it takes of the text, and takes what it has written, for at most that long. False when it
    // has closed its output: nothing more will come.
    bool exchange(std::string_view& input, std::string& output, std::chrono::milliseconds at_most);
    // Its exit code once its output is closed; -1 when it was ended by a signal.
    int wait();

private:
    void close_input();
    void give(std::string_view& input);
    bool take(std::string& output); // false at the end

    pid_t id_{-1};
    int input_{-1}, output_{-1};
};

} // namespace fengqiao::voice
