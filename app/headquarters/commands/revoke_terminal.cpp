#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/opening.h"
#include "app/headquarters/commands/terminal_named.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<int> set_revoked(const Given& given, const Tools& tools, bool revoked) {
    const auto terminal = terminal_named(given);
    if (!terminal) return std::unexpected(terminal.error());
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    if (auto set = (**service).terminals().set_revoked(*terminal, revoked); !set)
        return std::unexpected(set.error());
    std::cout << "Terminal " << terminal->hex()
              << (revoked ? " is switched off; what it sends from now on is kept apart.\n"
                          : " is taken back; it sends everything it has kept when it calls next.\n");
    return 0;
}

Result<int> revoke(const Given& given, const Tools& tools) {
    return set_revoked(given, tools, true);
}

Result<int> readmit(const Given& given, const Tools& tools) {
    return set_revoked(given, tools, false);
}

} // namespace

Command revoke_terminal_command() {
    return {
        "revoke-terminal",
        "Switches a terminal off that was stolen or is no longer trusted. It is told so, keeps everything "
        "and "
        "goes on filing; what it sends is kept apart and no document is sealed to it any more. A server that "
        "runs in the folder heeds it at once.",
        with_opening({terminal_option()}), revoke};
}

Command readmit_terminal_command() {
    return {"readmit-terminal",
            "Takes a terminal back that was switched off, or whose disk was put back from before it changed "
            "its key: "
            "the key it called with last counts again. It calls within a day and then sends all it has kept.",
            with_opening({terminal_option()}), readmit};
}

} // namespace fengqiao::headquarters
