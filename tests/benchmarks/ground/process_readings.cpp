#include "tests/benchmarks/ground/process_readings.h"

#include "tests/benchmarks/ground/folder.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace fengqiao::benchmarks {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(pid_t process) {
    return fs::path{"/proc"} / std::to_string(process);
}

// The program's name may hold spaces and brackets, so the fields are counted from its last bracket.
pid_t parent_of(pid_t process) {
    const std::string stat = content_of(folder_of(process) / "stat");
    const auto name_end = stat.rfind(')');
    if (name_end == std::string::npos) return 0;
    std::istringstream fields{stat.substr(name_end + 1)};
    std::string state;
    pid_t parent = 0;
    fields >> state >> parent;
    return parent;
}

std::optional<double> megabytes_in(const std::string& text, std::string_view key) {
    const auto at = text.find(key);
    if (at == std::string::npos) return std::nullopt;
    return std::stod(text.substr(at + key.size())) / 1024; // the kernel's kB are 1,024 bytes
}

} // namespace

std::vector<pid_t> family_of(pid_t root) {
    std::multimap<pid_t, pid_t> children;
    for (const auto& entry : fs::directory_iterator{"/proc"}) {
        const std::string name = entry.path().filename();
        if (!std::ranges::all_of(name, [](char letter) { return letter >= '0' && letter <= '9'; })) continue;
        const pid_t process = std::stoi(name);
        children.emplace(parent_of(process), process);
    }
    std::vector<pid_t> family{root};
    for (std::size_t at = 0; at < family.size(); ++at) {
        const auto [first, last] = children.equal_range(family[at]);
        for (auto child = first; child != last; ++child)
            family.push_back(child->second);
    }
    return family;
}

std::chrono::nanoseconds busy_time(const std::vector<pid_t>& family) {
    std::int64_t sum = 0;
    for (const pid_t process : family) {
        std::error_code gone;
        for (const auto& thread : fs::directory_iterator{folder_of(process) / "task", gone}) {
            std::int64_t on_processor = 0;
            std::istringstream{content_of(thread.path() / "schedstat")} >> on_processor;
            sum += on_processor;
        }
    }
    return std::chrono::nanoseconds{sum};
}

MemoryReading memory_of(const std::vector<pid_t>& family) {
    MemoryReading sum{.proportional_mb = 0};
    for (const pid_t process : family) {
        const std::string status = content_of(folder_of(process) / "status");
        sum.resident_mb += megabytes_in(status, "VmRSS:").value_or(0);
        sum.highest_mb += megabytes_in(status, "VmHWM:").value_or(0);
        const auto share = megabytes_in(content_of(folder_of(process) / "smaps_rollup"), "\nPss:");
        if (!share) sum.proportional_mb.reset();
        if (sum.proportional_mb) *sum.proportional_mb += *share;
    }
    return sum;
}

} // namespace fengqiao::benchmarks
