#include "platform/print/folder/folder_printer.h"

#include "core/receipt/slip.h"

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

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr int disk_full_exit = 5; // of fengqiao-paper

// The layout program while it runs. It is killed when it is still there at the end.
class Child {
public:
    explicit Child(const FolderPrinter::Settings& settings, const fs::path& target) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) return;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
        std::string program = settings.layout_program.string();
        std::string option = "--into";
        std::string path = target.string();
        char* arguments[] = {program.data(), option.data(), path.data(), nullptr};
        if (::posix_spawn(&id_, program.c_str(), &actions, nullptr, arguments, environ) != 0) id_ = -1;
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[0]);
        input_ = ends[1];
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        close_input();
        if (id_ <= 0) return;
        ::kill(id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
    }

    [[nodiscard]] bool started() const { return id_ > 0; }

    // False when the program does not take it in time. SIGPIPE is ignored by the process (main).
    bool give(std::string_view text, steady_clock::time_point until) {
        ::fcntl(input_, F_SETFL, O_NONBLOCK);
        while (!text.empty()) {
            pollfd ready{input_, POLLOUT, 0};
            if (steady_clock::now() >= until || ::poll(&ready, 1, 100) < 0) return false;
            const auto written = ::write(input_, text.data(), text.size());
            if (written > 0)
                text.remove_prefix(static_cast<std::size_t>(written));
            else if (written < 0 && errno != EAGAIN && errno != EINTR)
                return false;
        }
        close_input();
        return true;
    }

    // Its exit code; -1 when it did not end in time or was ended by a signal.
    int wait(steady_clock::time_point until) {
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
    void close_input() {
        if (input_ >= 0) ::close(input_);
        input_ = -1;
    }

    pid_t id_{-1};
    int input_{-1};
};

} // namespace

Result<void> FolderPrinter::print(const Receipt& receipt, const CodeModules& code) {
    const auto until = steady_clock::now() + settings_.patience;
    std::array<Byte, 8> name{};
    random_.fill(name);
    std::error_code error;
    fs::create_directories(settings_.folder, error);
    const fs::path target = settings_.folder / ("receipt-" + to_hex(name) + ".pdf");
    Child child{settings_, target};
    if (!child.started())
        return trouble(TroubleKind::PrinterGone, "the program that lays out paper cannot be started");
    if (!child.give(write_slip({receipt, code}), until))
        return trouble(TroubleKind::PrinterGone, "the program that lays out paper does not take the receipt");
    const int ended = child.wait(until);
    if (ended == disk_full_exit) return trouble(TroubleKind::PaperOut, "the print folder's disk is full");
    if (ended != 0) {
        return trouble(TroubleKind::PrinterGone,
                       "the receipt could not be laid out (exit code " + std::to_string(ended) + ")");
    }
    return {};
}

} // namespace fengqiao::print
