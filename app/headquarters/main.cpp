#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/command_line.h"
#include "platform/crypto/os_random.h"
#include "platform/system/system_clock.h"

#include <iostream>

#include <sys/stat.h>

int main(int count, char** arguments) {
    using namespace fengqiao;
    umask(077); // whatever is written holds what is nobody else's business
    const auto clock = system::SystemClock::of_this_machine();
    if (!clock) {
        std::cerr << "error: " << clock.error().text << '\n';
        return 1;
    }
    crypto::OsRandom random;
    return headquarters::run_command_line({arguments, static_cast<std::size_t>(count)},
                                          headquarters::all_commands(), {*clock, random});
}
