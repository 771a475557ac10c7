#include "platform/system/system_clock.h"

#include <algorithm>
#include <ctime>
#include <fstream>

namespace fengqiao::system {

Result<SystemClock> SystemClock::of_this_machine() {
    std::string text;
    std::ifstream{"/proc/sys/kernel/random/boot_id"} >> text;
    std::erase(text, '-');
    const auto boot = BootId::from_hex_text(text);
    if (!boot)
        return trouble(TroubleKind::StoreBroken,
                       "the kernel does not say which boot this is; mount /proc and start again");
    return SystemClock{*boot};
}

TimeReading SystemClock::read() const {
    timespec running{};
    ::clock_gettime(CLOCK_BOOTTIME, &running);
    return {.wall = std::chrono::floor<milliseconds>(std::chrono::system_clock::now()),
            .boot = boot_,
            .since_boot = milliseconds{running.tv_sec * 1000 + running.tv_nsec / 1'000'000}};
}

} // namespace fengqiao::system
