#include "tests/benchmarks/measure/machine.h"

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

#include <sys/utsname.h>

namespace fengqiao::benchmarks {
namespace {

// The value of the first line of a file of the kernel that begins with `key`.
std::string value_in(const char* file, const std::string& key) {
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with(key)) continue;
        const auto from = line.find_first_not_of(" \t", line.find_first_of(":=") + 1);
        return from == std::string::npos ? "" : line.substr(from);
    }
    return "unknown";
}

std::string load_now() {
    std::string load;
    std::ifstream{"/proc/loadavg"} >> load;
    return load;
}

std::string today() {
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const std::chrono::year_month_day date{day};
    std::ostringstream text;
    text << static_cast<int>(date.year()) << '-' << (static_cast<unsigned>(date.month()) < 10 ? "0" : "")
         << static_cast<unsigned>(date.month()) << '-' << (static_cast<unsigned>(date.day()) < 10 ? "0" : "")
         << static_cast<unsigned>(date.day());
    return text.str();
}

} // namespace

Machine this_machine() {
    utsname system{};
    uname(&system);
    return {{{"date", today()},
             {"processor", value_in("/proc/cpuinfo", "model name")},
             {"cores", std::to_string(std::thread::hardware_concurrency())},
             {"memory", value_in("/proc/meminfo", "MemTotal")},
             {"kernel", system.release},
             {"system", value_in("/etc/os-release", "PRETTY_NAME")},
             {"load at the start", load_now()}}};
}

} // namespace fengqiao::benchmarks
