#include "tests/headquarters/program.h"

#include "core/basics/check.h"

#include <array>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fengqiao {
namespace {

constexpr int patience_ms = 60'000;

struct Pipe {
    int reading{-1}, writing{-1};
    Pipe() {
        std::array<int, 2> ends{};
        check(pipe2(ends.data(), O_CLOEXEC) == 0, "a test gets a pipe");
        reading = ends[0];
        writing = ends[1];
    }
};

// What comes until the other side closes, or until `enough`.
template <class Enough> std::string read_until(int from, Enough enough) {
    std::string text;
    std::array<char, 4096> part{};
    pollfd ready{from, POLLIN, 0};
    while (!enough(text) && poll(&ready, 1, patience_ms) > 0) {
        const auto count = read(from, part.data(), part.size());
        if (count <= 0) break;
        text.append(part.data(), static_cast<std::size_t>(count));
    }
    return text;
}

} // namespace

Program::Program(const std::vector<std::string>& arguments, const std::string& standard_input) {
    std::string program = HEADQUARTERS_PROGRAM;
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const Pipe in;
    const Pipe out;
    const Pipe err;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.reading, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.writing, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.writing, STDERR_FILENO);
    const int spawned = posix_spawn(&child_, program.c_str(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    check(spawned == 0, "the program under test can be started");
    check(write(in.writing, standard_input.data(), standard_input.size()) ==
              static_cast<ssize_t>(standard_input.size()),
          "a test's words fit into a pipe");
    for (const int end : {in.reading, in.writing, out.writing, err.writing})
        close(end);
    standard_output_ = out.reading;
    standard_error_ = err.reading;
}

Program::~Program() {
    if (child_ > 0) {
        signal(SIGKILL);
        waitpid(child_, nullptr, 0);
    }
    close(standard_output_);
    close(standard_error_);
}

std::string Program::first_line() {
    output_ += read_until(standard_output_, [](const std::string& text) { return text.contains('\n'); });
    return output_.substr(0, output_.find('\n'));
}

int Program::ended() {
    // Both at once: a program whose errors nobody reads would stop at a full pipe.
    std::jthread errors{
        [this] { errors_ += read_until(standard_error_, [](const std::string&) { return false; }); }};
    output_ += read_until(standard_output_, [](const std::string&) { return false; });
    errors.join();
    int status = 0;
    check(waitpid(child_, &status, 0) == child_, "a child is waited for once");
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void Program::signal(int number) const {
    kill(child_, number);
}

} // namespace fengqiao
