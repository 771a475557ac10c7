#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/numbers.h"
#include "app/headquarters/commands/opening.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

// nullopt: the one before the present one.
Result<std::optional<std::uint32_t>> serial_in(const Given& given) {
    if (!given.has("SERIAL")) return std::optional<std::uint32_t>{};
    const auto serial = number_of(given, "SERIAL", UINT32_MAX);
    if (!serial) return std::unexpected(serial.error());
    return std::optional{*serial};
}

Result<int> run(const Given& given, const Tools& tools) {
    const auto wanted = serial_in(given);
    if (!wanted) return std::unexpected(wanted.error());
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    const auto serial = (**service).content().roll_back(*wanted);
    if (!serial) return std::unexpected(serial.error());
    std::cout << "Every terminal is ordered to show edition " << *serial
              << " again when it calls next; one that still has it shows it at once.\n";
    return 0;
}

} // namespace

Command roll_back_content_command() {
    return {
        "roll-back-content", "Orders every terminal to show a former edition of the station's pages again.",
        with_opening({{"SERIAL", "SERIAL",
                       "The edition, as list-content numbers it; without it the one that was ordered before "
                       "the present one.",
                       false, ""}}),
        run};
}

} // namespace fengqiao::headquarters
