#include "tests/benchmarks/ground/child.h"

#include "core/basics/check.h"

#include <thread>

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fengqiao::benchmarks {
namespace {

constexpr std::chrono::seconds patience_to_stop{10};

// In the new process: a group of its own, its words into the file, and an end when the figures end before it.
[[noreturn]] void become(const std::vector<char*>& words, const std::filesystem::path& said, pid_t parent) {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);
    const int file = open(said.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    execvp(words[0], words.data());
    _exit(127);
}

} // namespace

Child::Child(std::vector<std::string> words, const std::filesystem::path& said) {
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t parent = getpid();
    id_ = fork();
    if (id_ == 0) become(pointers, said, parent);
    if (id_ < 0) status_ = 127;
}

Child::~Child() {
    stop();
}

bool Child::lives() {
    return !ended(std::chrono::seconds{0}).has_value();
}

std::optional<int> Child::ended(std::chrono::seconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!status_) {
        int status = 0;
        if (waitpid(id_, &status, WNOHANG) == id_)
            status_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
        else if (std::chrono::steady_clock::now() >= until)
            return std::nullopt;
        else
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return status_;
}

void Child::stop() {
    if (id_ <= 0) return;
    if (lives()) kill(id_, SIGTERM);
    if (!ended(patience_to_stop)) {
        kill(id_, SIGKILL);
        ended(patience_to_stop);
    }
    kill(-id_, SIGKILL); // what it started and left behind
    id_ = -1;
}

int run(std::vector<std::string> words, const std::filesystem::path& said, std::chrono::seconds patience) {
    Child child{std::move(words), said};
    return child.ended(patience).value_or(-SIGALRM);
}

} // namespace fengqiao::benchmarks
