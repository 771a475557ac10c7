#pragma once

#include "app/headquarters/api/back_room.h"
#include "app/headquarters/api/console/bundle.h"
#include "app/headquarters/api/console/playings.h"
#include "app/headquarters/api/route_table.h"
#include "app/headquarters/service.h"
#include "app/headquarters/statistics/statistics_cache.h"

namespace fengqiao::headquarters::console {

struct ConsoleSettings {
    std::filesystem::path bundle_folder; // what console_bundle built
    std::string
        public_origin; // https://console.bank.example behind a proxy; empty: https and the request's host
};

// What the console's handlers stand on. Its routes and every request under way hold it; it goes before the
// service and the back room do.
class Console {
public:
    // Reads the pages, and every case once for the statistics. BadFile: the bundle; StoreBroken: the store.
    static Result<std::shared_ptr<Console>> open(HeadquartersService& service, BackRoom& back_room,
                                                 const ConsoleSettings& settings);
    Console(HeadquartersService& the_service, BackRoom& the_back_room, Bundle the_bundle, std::string origin);
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    HeadquartersService& service;
    BackRoom& back_room; // lists and passwords take longer than a server's thread may
    StatisticsCache statistics;
    Playings playings;
    const Bundle bundle;
    const std::string public_origin;
};

// Everything of the console: its pages below /console/ and its JSON interface below /api/v1/ (README.md
// beside this).
std::vector<Route> console_routes(const std::shared_ptr<Console>& console);

} // namespace fengqiao::headquarters::console
