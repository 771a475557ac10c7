#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/branch_named.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<int> run(const Given& given, const Tools& tools) {
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    const auto branch = branch_named(**service, given.text("BRANCH"));
    if (!branch) return std::unexpected(branch.error());
    const auto code = (**service).terminals().make_code(*branch);
    if (!code) return std::unexpected(code.error());
    std::cout << wire::print_enrolment_code(*code) << '\n';
    return 0;
}

} // namespace

Command enrolment_code_command() {
    return {
        "enrolment-code",
        "Prints a one-time code with which one new terminal of a branch can be enrolled. It holds for seven days.",
        with_opening(
            {{"BRANCH", "BRANCH",
              "The branch: its id of 32 hexadecimal digits, its whole name, or its short code, as in BANK-1: "
              "the first branch of a bank in the order of ids."}}),
        run};
}

} // namespace fengqiao::headquarters
