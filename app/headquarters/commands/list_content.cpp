#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/opening.h"
#include "core/basics/date.h"

#include <iomanip>
#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<int> run(const Given& given, const Tools& tools) {
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    const auto list = (**service).content().list();
    if (!list) return std::unexpected(list.error());
    std::cout << "edition  published         files     bytes  terminals\n";
    for (const EditionLine& line : list->editions)
        std::cout << std::setw(7) << line.serial << "  " << iso_date_time(line.published) << std::setw(7)
                  << line.files << std::setw(10) << line.bytes << std::setw(11) << line.terminals
                  << (line.current ? "  current" : "") << '\n';
    std::cout << "terminals that show none of these: " << list->elsewhere << '\n';
    return 0;
}

} // namespace

Command list_content_command() {
    return {"list-content",
            "Lists the editions of the station's pages, newest first: which of them terminals are ordered to "
            "show, and how many said when they called last that they show it.",
            with_opening({}), run};
}

} // namespace fengqiao::headquarters
