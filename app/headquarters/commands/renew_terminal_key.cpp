#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/opening.h"
#include "app/headquarters/commands/terminal_named.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<int> run(const Given& given, const Tools& tools) {
    const auto terminal = terminal_named(given);
    if (!terminal) return std::unexpected(terminal.error());
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    if (auto wished = (**service).terminals().renew_key(*terminal); !wished)
        return std::unexpected(wished.error());
    std::cout << "Terminal " << terminal->hex() << " makes its signing key anew when it calls next.\n";
    return 0;
}

} // namespace

Command renew_terminal_key_command() {
    return {
        "renew-terminal-key",
        "Has a terminal make the key anew that it signs its calls with: when somebody may have seen it. "
        "Without this command every terminal does it once a year. A server that runs in the folder orders "
        "it with the terminal's next call.",
        with_opening({terminal_option()}), run};
}

} // namespace fengqiao::headquarters
