#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/opening.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<TerminalId> terminal_named(const Given& given) {
    const auto id = TerminalId::from_hex_text(given.text("TERMINAL"));
    if (!id)
        return trouble(
            TroubleKind::BadInput,
            "a terminal is named by its id of 32 hexadecimal digits; the console's page of terminals "
            "shows it");
    return *id;
}

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

Option terminal_option() {
    return {"TERMINAL", "TERMINAL", "The terminal's id of 32 hexadecimal digits, as the console shows it."};
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
    return {
        "readmit-terminal",
        "Takes a terminal back that was switched off. It calls within a day and then sends all it has kept.",
        with_opening({terminal_option()}), readmit};
}

} // namespace fengqiao::headquarters
