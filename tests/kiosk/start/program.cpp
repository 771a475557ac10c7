#include "tests/kiosk/start/program.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace fengqiao::kiosk {
namespace {

constexpr uid_t nobody = 65534;

// An ordinary user's process: what the kernel lets others see of it differs from root's. The program was
// opened before, so that its folder need not be open to that user.
[[noreturn]] void become(int program, std::vector<char*> words, std::array<int, 2> streams) {
    dup2(streams[0], STDOUT_FILENO);
    dup2(streams[1], STDERR_FILENO);
    if (geteuid() == 0 && getenv("FENGQIAO_AS_NOBODY") != nullptr && setuid(nobody) != 0) _exit(126);
    fexecve(program, words.data(), environ);
    _exit(127);
}

std::string content_of(int stream) {
    std::string text(static_cast<std::size_t>(lseek(stream, 0, SEEK_END)), '\0');
    const ssize_t read = pread(stream, text.data(), text.size(), 0);
    text.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
    return text;
}

} // namespace

Program::Program(std::vector<std::string> words) {
    words.insert(words.begin(), "fengqiao-kiosk");
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const int program = open(FENGQIAO_KIOSK, O_PATH | O_CLOEXEC);
    output_ = memfd_create("output", MFD_CLOEXEC);
    errors_ = memfd_create("errors", MFD_CLOEXEC);
    REQUIRE((program >= 0 && output_ >= 0 && errors_ >= 0));
    id_ = fork();
    if (id_ == 0) become(program, pointers, {output_, errors_});
    close(program);
    REQUIRE(id_ > 0);
}

Program::~Program() {
    if (id_ > 0) {
        kill(id_, SIGKILL);
        waitpid(id_, nullptr, 0);
    }
    close(output_);
    close(errors_);
}

void Program::signal(int which) const {
    REQUIRE(kill(id_, which) == 0);
}

Ended Program::end(std::chrono::seconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    int status = 0;
    while (waitpid(id_, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > until) kill(id_, SIGKILL);
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    id_ = -1;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {code, content_of(output_), content_of(errors_)};
}

} // namespace fengqiao::kiosk
