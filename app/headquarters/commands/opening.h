#pragma once

#include "app/headquarters/commands/command.h"
#include "app/headquarters/service.h"

namespace fengqiao::headquarters {

// The options of every command that opens headquarters: --data, --assets.
std::vector<Option> with_opening(std::vector<Option> further);

// Opens the data folder of --data. Without `make` a folder without a database is a mistake of whoever typed
// it, and nothing is made there: NotFound.
struct OpeningWish {
    Presence presence{Presence::Command};
    bool make{false};
    days restore_horizon{35};
};
Result<std::unique_ptr<HeadquartersService>> open_service(const Given& given, const Tools& tools,
                                                          const OpeningWish& wish = {});

} // namespace fengqiao::headquarters
