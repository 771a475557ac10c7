#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/branch_named.h"
#include "app/headquarters/commands/terminal_named.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<int> run(const Given& given, const Tools& tools) {
    const auto terminal = terminal_named(given);
    if (!terminal) return std::unexpected(terminal.error());
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    const auto branch = branch_named(**service, given.text("BRANCH"));
    if (!branch) return std::unexpected(branch.error());
    if (auto assigned = (**service).terminals().assign(*terminal, *branch); !assigned)
        return std::unexpected(assigned.error());
    std::cout << "Terminal " << terminal->hex()
              << " stands at its new branch once it has called and nobody is in a visit.\n";
    return 0;
}

} // namespace

Command move_terminal_command() {
    return {
        "move-terminal",
        "Assigns a terminal to another branch. It hears so when it calls next, brings what it has not sent "
        "yet, and begins anew at the new branch as soon as nobody is in a visit. What was filed before stays "
        "with the branch where it was filed.",
        with_opening({terminal_option(), {"BRANCH", "BRANCH", "The branch, named as for enrolment-code."}}),
        run};
}

} // namespace fengqiao::headquarters
