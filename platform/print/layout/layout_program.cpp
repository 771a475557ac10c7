#include "platform/print/layout/layout_program.h"

#include "platform/system/pipe_signal.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

extern char** environ;

namespace fengqiao::print {
namespace {

using std::chrono::steady_clock;
using Deadline = LayoutProgram::Deadline;

constexpr int disk_full_exit = 5; // of fengqiao-paper
constexpr std::size_t raster_bytes_max = 1024 * 1024;

class Pipe {
public:
    Pipe() {
        if (::pipe2(ends_, O_CLOEXEC) != 0) ends_[0] = ends_[1] = -1;
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    [[nodiscard]] int read_end() const { return ends_[0]; }
    [[nodiscard]] int write_end() const { return ends_[1]; }
    void close_read_end() { close_end(0); }
    void close_write_end() { close_end(1); }

private:
    void close_end(int which) {
        if (ends_[which] >= 0) ::close(ends_[which]);
        ends_[which] = -1;
    }
    int ends_[2]{-1, -1};
};

// The layout program while it runs. It is killed when it is still there at the end.
class Child {
public:
    Child(const std::filesystem::path& program, std::vector<std::string> options) {
        options.insert(options.begin(), program.string());
        std::vector<char*> arguments;
        for (auto& option : options)
            arguments.push_back(option.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, input_.read_end(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, output_.write_end(), STDOUT_FILENO);
        if (::posix_spawn(&id_, program.c_str(), &actions, nullptr, arguments.data(), environ) != 0) id_ = -1;
        posix_spawn_file_actions_destroy(&actions);
        input_.close_read_end();
        output_.close_write_end();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (id_ <= 0) return;
        ::kill(id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
    }

    [[nodiscard]] bool started() const { return id_ > 0; }

    // False when the program does not take it in time.
    bool give(std::string_view text, Deadline until) {
        const PipeSignalHeld held;
        ::fcntl(input_.write_end(), F_SETFL, O_NONBLOCK);
        while (!text.empty()) {
            pollfd ready{input_.write_end(), POLLOUT, 0};
            if (steady_clock::now() >= until || ::poll(&ready, 1, 100) < 0) return false;
            const auto written = ::write(input_.write_end(), text.data(), text.size());
            if (written > 0)
                text.remove_prefix(static_cast<std::size_t>(written));
            else if (written < 0 && errno != EAGAIN && errno != EINTR)
                return false;
        }
        input_.close_write_end();
        return true;
    }

    // Everything it says until it stops speaking; what is too much or too late is cut, and its exit tells.
    std::string hear(Deadline until) {
        std::string said;
        std::array<char, 16 * 1024> part{};
        while (steady_clock::now() < until && said.size() <= raster_bytes_max) {
            pollfd ready{output_.read_end(), POLLIN, 0};
            if (::poll(&ready, 1, 100) <= 0) continue;
            const auto count = ::read(output_.read_end(), part.data(), part.size());
            if (count == 0 || (count < 0 && errno != EINTR)) break;
            if (count > 0) said.append(part.data(), static_cast<std::size_t>(count));
        }
        return said;
    }

    // Its exit code; -1 when it did not end in time or was ended by a signal.
    int wait(Deadline until) {
        while (steady_clock::now() < until) {
            int status = 0;
            if (::waitpid(id_, &status, WNOHANG) == id_) {
                id_ = -1;
                return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
        return -1;
    }

private:
    Pipe input_, output_;
    pid_t id_{-1};
};

Result<std::string> lay_out(Child& child, const Slip& slip, Deadline until) {
    if (!child.started())
        return trouble(TroubleKind::PrinterGone, "the program that lays out paper cannot be started");
    if (!child.give(write_slip(slip), until))
        return trouble(TroubleKind::PrinterGone, "the program that lays out paper does not take the receipt");
    std::string said = child.hear(until);
    const int ended = child.wait(until);
    if (ended == disk_full_exit) return trouble(TroubleKind::PaperOut, "the print folder's disk is full");
    if (ended != 0)
        return trouble(TroubleKind::PrinterGone,
                       "the receipt could not be laid out (exit code " + std::to_string(ended) + ")");
    return said;
}

} // namespace

Result<void> LayoutProgram::write_pdf(const Slip& slip, const std::filesystem::path& target,
                                      Deadline until) const {
    Child child{program_, {"--into", target.string()}};
    const auto laid = lay_out(child, slip, until);
    if (!laid) return std::unexpected(laid.error());
    return {};
}

Result<std::string> LayoutProgram::page(const Slip& slip, Deadline until) const {
    Child child{program_, {"--page"}};
    return lay_out(child, slip, until);
}

Result<std::string> LayoutProgram::raster(const Slip& slip, Deadline until) const {
    Child child{program_, {"--raster"}};
    return lay_out(child, slip, until);
}

} // namespace fengqiao::print
