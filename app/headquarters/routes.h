#pragma once

#include "app/headquarters/api/back_room.h"
#include "app/headquarters/api/call_log.h"
#include "app/headquarters/api/route_table.h"
#include "app/headquarters/service.h"
#include "platform/http/server/server.h"

namespace fengqiao::headquarters {

// What the doors of this server lead to.
struct Premises {
    HeadquartersService& service;
    BackRoom& back_room;
    CallLog& log;
    std::filesystem::path web_folder; // the console's pages
};

// Every path this server answers. Routes are asked by several threads at once and never changed afterwards.
RouteTable make_routes(const Premises& premises);

// And the console's pages and interface. BadFile when the web folder holds no built pages.
Result<void> add_console(RouteTable& routes, const Premises& premises);

struct Listening {
    std::string address;                              // a number, not a name
    std::uint16_t port{0};                            // 0: any free one
    std::filesystem::path certificate_file, key_file; // PEM
};

// With the certificate of a private authority that is made in `folder` the first time; terminals pin its
// ca.pem. BadFile, StoreBroken: the folder.
Result<Listening> with_own_certificate(Listening listening, const std::filesystem::path& folder);

// Answers from now on. The server is stopped before the premises are left. Busy: the port is taken.
Result<std::unique_ptr<http::Server>> open_server(const Listening& listening, RouteTable routes);

} // namespace fengqiao::headquarters
