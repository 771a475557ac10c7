#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/root_key.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<int> run(const Given& given, const Tools& tools) {
    const auto root = root_of(given);
    if (!root) return std::unexpected(root.error());
    const auto service = open_service(given, tools, {.presence = Presence::Server});
    if (!service) return std::unexpected(service.error());
    const auto serial =
        (**service).keys().rotate(*root, {given.has("--leave-behind"), given.has("--sealing")});
    if (!serial) return std::unexpected(serial.error());
    std::cout
        << "Headquarters signs with its next key from now on, and a new next one is vouched for in keyset "
        << *serial << ". Every terminal is sent it when it calls; keep a copy of headquarters.keys and "
        << "headquarters.keyset.\n";
    return 0;
}

} // namespace

Command rotate_keys_command() {
    return {
        "rotate-keys",
        "Changes the key that headquarters signs its answers with: once a year, or when somebody may have "
        "seen it. The next key, which every terminal knows already, takes its place, and the root key "
        "vouches "
        "for a new next one. What complaints are sealed to stays as it is, unless it is to be changed too. "
        "No "
        "server may be running in the folder. It refuses while a terminal has not called since the last "
        "change, because that terminal could never be answered again.",
        with_opening({
            root_key_option(),
            {"--leave-behind", "",
             "Changes the key even so. A terminal that is left behind is enrolled anew, after terminal.json "
             "was "
             "taken out of its data folder; its keys and all it recorded stay.",
             false, ""},
            {"--sealing", "",
             "Changes as well what complaints are sealed to. Cases from before open as they did: the keys "
             "before "
             "are kept, fifteen of them at most. A terminal seals to the new key from its next start.",
             false, ""},
        }),
        run};
}

} // namespace fengqiao::headquarters
