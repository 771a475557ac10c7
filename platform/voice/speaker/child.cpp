#include "platform/voice/speaker/child.h"

#include "platform/system/pipe_signal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace fengqiao::voice {
namespace {

// Both ends of a pipe that no other program inherits.
struct Pipe {
    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) ends = {-1, -1};
    }
    [[nodiscard]] bool open() const { return ends[0] >= 0; }

    std::array<int, 2> ends{-1, -1};
};

class FileActions {
public:
    FileActions() { posix_spawn_file_actions_init(&actions_); }
    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    void becomes(int from, int to) { posix_spawn_file_actions_adddup2(&actions_, from, to); }
    void is_nothing(int which) {
        posix_spawn_file_actions_addopen(&actions_, which, "/dev/null", O_WRONLY, 0);
    }
    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

// A session of its own, and signals as a fresh program has them.
class Attributes {
public:
    Attributes() {
        posix_spawnattr_init(&attributes_);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setflags(&attributes_,
                                 POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Attributes() { posix_spawnattr_destroy(&attributes_); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;

    [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

private:
    posix_spawnattr_t attributes_{};
};

void close_end(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
}

} // namespace

Child::Child(const std::string& program, std::vector<std::string> arguments) {
    Pipe to, from;
    if (to.open() && from.open()) {
        FileActions actions;
        actions.becomes(to.ends[0], STDIN_FILENO);
        actions.becomes(from.ends[1], STDOUT_FILENO);
        actions.is_nothing(STDERR_FILENO);
        const Attributes attributes;
        std::string name = program, path = "PATH=/usr/bin:/bin", language = "LANG=C.UTF-8";
        std::vector<char*> words{name.data()};
        for (std::string& argument : arguments)
            words.push_back(argument.data());
        words.push_back(nullptr);
        std::array<char*, 3> surroundings{path.data(), language.data(), nullptr};
        if (::posix_spawn(&id_, name.c_str(), actions.get(), attributes.get(), words.data(),
                          surroundings.data()) != 0)
            id_ = -1;
    }
    close_end(to.ends[0]);
    close_end(from.ends[1]);
    input_ = to.ends[1];
    output_ = from.ends[0];
    for (const int end : {input_, output_})
        if (end >= 0) ::fcntl(end, F_SETFL, O_NONBLOCK);
}

Child::~Child() {
    close_input();
    close_end(output_);
    if (id_ <= 0) return;
    ::kill(-id_, SIGKILL);
    while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

bool Child::exchange(std::string_view& input, std::string& output, std::chrono::milliseconds at_most) {
    if (input.empty()) close_input();
    std::array<pollfd, 2> ready{pollfd{output_, POLLIN, 0}, pollfd{input_, POLLOUT, 0}};
    if (::poll(ready.data(), ready.size(), static_cast<int>(at_most.count())) < 0) return errno == EINTR;
    if (ready[1].revents != 0) give(input);
    return ready[0].revents == 0 || take(output);
}

void Child::give(std::string_view& input) {
    const PipeSignalHeld held;
    const auto written = ::write(input_, input.data(), input.size());
    if (written > 0)
        input.remove_prefix(static_cast<std::size_t>(written));
    else if (written < 0 && errno != EAGAIN && errno != EINTR)
        input = {}; // it wants no more of it
}

bool Child::take(std::string& output) {
    std::array<char, 16'384> piece{};
    const auto got = ::read(output_, piece.data(), piece.size());
    if (got > 0) output.append(piece.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

int Child::wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Child::close_input() {
    close_end(input_);
}

} // namespace fengqiao::voice
