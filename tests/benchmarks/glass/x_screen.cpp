#include "tests/benchmarks/glass/x_screen.h"

#include <cstdlib>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

namespace fengqiao::benchmarks {
namespace {

constexpr std::chrono::seconds patience_to_listen{20};

} // namespace

Result<std::unique_ptr<XScreen>> XScreen::open(const std::filesystem::path& ground) {
    std::unique_ptr<XScreen> screen{new XScreen{ground}};
    const auto told = screen->folder_ / "display";
    // Not closed on exec: the server writes its number there once it listens.
    const int number = ::open(told.c_str(), O_RDWR | O_CREAT, 0600);
    const std::string size = std::to_string(screen_width) + "x" + std::to_string(screen_height) + "x24";
    screen->server_ = std::make_unique<Child>(std::vector<std::string>{"Xvfb", "-displayfd",
                                                                       std::to_string(number), "-screen", "0",
                                                                       size, "-nolisten", "tcp", "-noreset"},
                                              screen->folder_ / "said");
    close(number);
    const auto until = std::chrono::steady_clock::now() + patience_to_listen;
    while (!content_of(told).contains('\n') && std::chrono::steady_clock::now() < until &&
           screen->server_->lives())
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    const std::string line = content_of(told);
    if (!line.contains('\n'))
        return trouble(TroubleKind::StoreBroken, "Xvfb did not start: install Debian's package xvfb");
    screen->name_ = ":" + line.substr(0, line.find('\n'));
    setenv("DISPLAY", screen->name_.c_str(), 1);
    setenv("SDL_VIDEODRIVER", "x11", 1);
    unsetenv("WAYLAND_DISPLAY");
    return screen;
}

} // namespace fengqiao::benchmarks
