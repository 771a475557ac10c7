#include "tests/packaging/clone.h"

#include "core/basics/check.h"

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace fengqiao::packaging {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr int looks = 6000; // of ten milliseconds each: what has not come then will not come

// Headquarters as packaging/run knows it. Where a test wants it otherwise, a variable says so.
constexpr const char* headquarters = R"SH(#!/bin/bash
task=$1; shift
while [ $# -gt 0 ]; do case $1 in --*) declare "o_${1//-/}=$2"; shift ;; esac; shift; done
case $task in
  make-root-key) [ -s "$o_rootkey" ] || printf 'key %s\n' "$RANDOM$RANDOM" > "$o_rootkey"; sha256sum "$o_rootkey" | cut -c1-64 ;;
  create-sample-city)
    printf '{}\n' > "$o_data/sample-city.json"
    [ -z "${STOP_IN_CITY:-}" ] || exit 9
    echo rows > "$o_data/headquarters.db"; echo made >> "$o_data/cities"
    mkdir -p "$o_data/tls"; [ -s "$o_data/tls/ca.pem" ] || printf 'ca %s\n' "$RANDOM$RANDOM" > "$o_data/tls/ca.pem" ;;
  enrolment-code) echo asked >> "$o_data/codes"; printf 'CODE\nnot the code\n' | head -n 1 ;;
  serve)
    [ -z "${PORT_TAKEN:-}" ] || { echo "error: 127.0.0.1 port $o_port is taken by another program; stop it or choose another port" >&2; exit 1; }
    [ -z "${DIES_AT_ONCE:-}" ] || exit 1
    trap 'echo stopped >> "$o_data/stopped"; echo headquarters >> "$o_data/../ended"; kill %1 2>/dev/null; exit 0' INT TERM
    printf 'https://127.0.0.1:%s\n' "$o_port" > "$o_readyfile"
    [ -z "${DIES_LATER:-}" ] || { sleep 0.5; echo "error: the disk went away" >&2; exit 1; }
    while :; do sleep 0.1; done ;;
esac
)SH";

constexpr const char* kiosk = R"SH(#!/bin/bash
while [ $# -gt 0 ]; do case $1 in --config) config=$2; shift ;; --enrol) code=$2; shift ;; esac; shift; done
data=$(dirname "$config")/terminal
if [ -n "${code:-}" ]; then
  [ ! -e "$data/terminal.json" ] || { echo "enrolled already" >&2; exit 1; }
  echo "$code" > "$data/terminal.json"
  [ -z "${STOP_AFTER_ENROLMENT:-}" ] || kill -KILL "$PPID"
  exit 0
fi
trap 'echo stopped >> "$data/stopped"; sleep "${STOPS_WITHIN:-0}"; echo terminal >> "$data/../ended"; exit 0' INT TERM
echo "the glass is open"
[ -z "${GLASS_ENDS:-}" ] || exit "$GLASS_ENDS"
while :; do sleep 0.1; done
)SH";

std::string content_of(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace

Command::Command(const std::vector<std::string>& words,
                 const std::map<std::string, std::string>& surroundings, const fs::path& streams)
    : output_{streams.string() + ".out"}, errors_{streams.string() + ".err"} {
    std::vector<std::string> settings;
    for (const auto& [name, value] : surroundings)
        settings.push_back(name + "=" + value);
    std::vector<char*> arguments, environment;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    for (std::string& setting : settings)
        environment.push_back(setting.data());
    arguments.push_back(nullptr);
    environment.push_back(nullptr);
    id_ = ::fork();
    check(id_ >= 0, "a test can start a program");
    if (id_ == 0) {
        ::setpgid(0, 0);
        ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
        ::dup2(::open(output_.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDOUT_FILENO);
        ::dup2(::open(errors_.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
        ::execve("/bin/bash", arguments.data(), environment.data());
        ::_exit(127);
    }
    ::setpgid(id_, id_);
}

Command::~Command() {
    ::kill(-id_, SIGKILL);
    if (!over_) ::waitpid(id_, nullptr, 0);
}

bool Command::is_over() {
    if (!over_) over_ = ::waitpid(id_, &status_, WNOHANG) == id_;
    return over_;
}

bool Command::prints(const std::string& words) {
    for (int look = 0; look < looks; ++look) {
        const bool ended = is_over();
        if (content_of(output_).find(words) != std::string::npos) return true;
        if (ended) return false;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

void Command::press_ctrl_c() const {
    ::kill(-id_, SIGINT);
}

void Command::kill_it_alone() const {
    ::kill(id_, SIGKILL);
}

Ended Command::end() {
    for (int look = 0; look < looks && !is_over(); ++look)
        std::this_thread::sleep_for(10ms);
    check(over_, "a command of packaging comes to an end");
    const int code = WIFEXITED(status_) ? WEXITSTATUS(status_) : 128 + WTERMSIG(status_);
    return {code, content_of(output_), content_of(errors_)};
}

Clone::Clone() {
    std::string pattern = (fs::temp_directory_path() / "feng qiao 枫桥-XXXXXX").string();
    check(::mkdtemp(pattern.data()) != nullptr, "a test gets a folder of its own");
    folder_ = pattern;
    fs::copy("packaging", path("packaging"), fs::copy_options::recursive);
    write_program(path("packaging/dependencies"), "#!/bin/bash\nexit 0\n");
    write(path("packaging/visit/first_sign_in.mjs"), "");
    write_program(path("tools/node"), "#!/bin/bash\nexit 0\n");
    write_program(path("tools/cmake"), "#!/bin/bash\n[ -z \"${NO_BUILD:-}\" ] || exit 1\n");
    write_program(path("build/bin/fengqiao-headquarters"), headquarters);
    write_program(path("build/bin/fengqiao-kiosk"), kiosk);
    surroundings = {{"PATH", path("tools").string() + ":/usr/sbin:/usr/bin:/sbin:/bin"},
                    {"HOME", path("home").string()},
                    {"DISPLAY", ":7"},
                    {"IMGUI_SOURCE_DIR", path("imgui").string()}};
}

Clone::~Clone() {
    std::error_code ignored; // what stays behind is the machine's to clean
    fs::remove_all(folder_, ignored);
}

std::string Clone::read(const fs::path& file) const {
    return content_of(file);
}

void Clone::write(const fs::path& file, const std::string& content) const {
    fs::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << content;
}

void Clone::write_program(const fs::path& file, const std::string& script) const {
    fs::remove(file);
    write(file, script);
    fs::permissions(file, fs::perms::owner_all);
}

Command Clone::start(const std::string& command, std::vector<std::string> words) const {
    words.insert(words.begin(), {"bash", path("packaging/" + command).string()});
    return Command{words, surroundings, path("streams-" + std::to_string(++commands_))};
}

Command Clone::start_run(std::vector<std::string> words) const {
    words.insert(words.end(), {"--data", data().string().substr(0, data().string().size() - 1)});
    return start("run", std::move(words));
}

bool Clone::nothing_runs() const {
    const auto runs = [this] {
        for (const auto& process : fs::directory_iterator{"/proc"}) {
            const std::string line = content_of(process.path() / "cmdline");
            if (line.find(path("build/bin").string()) != std::string::npos) return true;
        }
        return false;
    };
    for (int look = 0; look < looks / 10; ++look) {
        if (!runs()) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

} // namespace fengqiao::packaging
