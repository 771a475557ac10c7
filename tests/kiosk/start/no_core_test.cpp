#include "tests/kiosk/start/installed.h"
#include "tests/kiosk/start/program.h"

#include <optional>
#include <csignal>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace fengqiao::kiosk {
namespace {

// A program that stands still at the very first thing it does: its configuration is a pipe nobody writes to.
class Standing {
public:
    Standing() {
        std::filesystem::remove(terminal_.path("kiosk.toml"));
        REQUIRE(mkfifo(terminal_.config().c_str(), 0666) == 0);
        REQUIRE(chmod(terminal_.config().c_str(), 0666) == 0);
        REQUIRE(chmod(terminal_.path(".").c_str(), 0755) == 0);
        setenv("FENGQIAO_AS_NOBODY", "1", 1);
        program_.emplace(std::vector<std::string>{"--config", terminal_.config()});
        unsetenv("FENGQIAO_AS_NOBODY");
        REQUIRE(waits_for_the_pipe());
    }
    [[nodiscard]] std::string kernel_says(const std::string& file) const {
        std::ostringstream text;
        text << std::ifstream{"/proc/" + std::to_string(program_->id()) + "/" + file}.rdbuf();
        return text.str();
    }
    [[nodiscard]] uid_t owner_of(const std::string& file) const {
        struct stat facts {};
        REQUIRE(stat(("/proc/" + std::to_string(program_->id()) + "/" + file).c_str(), &facts) == 0);
        return facts.st_uid;
    }
    [[nodiscard]] Program& program() { return *program_; }

private:
    [[nodiscard]] bool waits_for_the_pipe() const {
        for (int look = 0; look < 2000; ++look) {
            if (kernel_says("status").find("SigBlk:\t0000000000004002") != std::string::npos) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
        return false;
    }

    Installed terminal_;
    std::optional<Program> program_;
};

} // namespace

TEST_CASE("the kernel writes no picture of the terminal's memory") {
    const Standing terminal;
    const std::string limits = terminal.kernel_says("limits");
    const auto at = limits.find("Max core file size");
    REQUIRE(at != std::string::npos);
    std::istringstream line{limits.substr(at + 18)};
    std::string soft, hard;
    line >> soft >> hard;
    CHECK(soft == "0");
    CHECK(hard == "0");
    // Of a process that may not be dumped the kernel gives everything to root (man 5 proc).
    CHECK(terminal.owner_of("environ") == 0);
}

TEST_CASE("a process that may be dumped would have been seen") {
    if (geteuid() == 0) {
        const pid_t other = fork();
        if (other == 0) {
            static_cast<void>(setuid(65534));
            execl("/bin/sleep", "sleep", "60", nullptr);
            _exit(127);
        }
        struct stat facts {};
        const std::string file = "/proc/" + std::to_string(other) + "/environ";
        for (int look = 0; look < 2000 && (stat(file.c_str(), &facts) != 0 || facts.st_uid == 0); ++look)
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        kill(other, SIGKILL);
        CHECK(facts.st_uid == 65534);
    } else {
        struct stat facts {};
        REQUIRE(stat("/proc/self/environ", &facts) == 0);
        CHECK(facts.st_uid == geteuid());
    }
}

} // namespace fengqiao::kiosk
