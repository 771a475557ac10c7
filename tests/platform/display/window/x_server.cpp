#include "tests/platform/display/window/x_server.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace fengqiao::display {

namespace {

// The display number that the server writes once it listens.
std::string read_line(int from) {
    std::string line;
    char letter = 0;
    while (read(from, &letter, 1) == 1 && letter != '\n')
        line += letter;
    return line;
}

} // namespace

XServer::XServer(int width, int height) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw std::runtime_error{"no pipe for the X server"};
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
    // Without -noreset the server starts anew whenever its last client goes, and refuses the next one
    // meanwhile.
    std::array<std::string, 9> words{"Xvfb",      "-displayfd", std::to_string(ends[1]),
                                     "-screen",   "0",          screen,
                                     "-nolisten", "tcp",        "-noreset"};
    std::array<char*, 10> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i)
        arguments[i] = words[i].data();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    const int failed = posix_spawnp(&process_, "Xvfb", &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    display_.push_back(':');
    if (failed == 0) display_.append(read_line(ends[0]));
    close(ends[0]);
    if (display_.size() < 2) throw std::runtime_error{"Xvfb did not start: install Debian's package xvfb"};
    setenv("DISPLAY", display_.c_str(), 1);
    setenv("SDL_VIDEODRIVER", "x11", 1);
    unsetenv("WAYLAND_DISPLAY");
}

XServer::~XServer() {
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
}

const XServer& x_server() {
    static const XServer server{1024, 768};
    return server;
}

} // namespace fengqiao::display
