#include "app/headquarters/routes.h"

#include "app/headquarters/api/blob_door.h"
#include "app/headquarters/api/console/console.h"
#include "app/headquarters/api/enrol_door.h"
#include "app/headquarters/api/health_door.h"
#include "app/headquarters/api/sync_door.h"
#include "platform/http/server/self_signed.h"

namespace fengqiao::headquarters {
namespace {

Route sync_route(const Premises& premises) {
    auto door =
        std::make_shared<SyncDoor>(premises.service.terminals(), premises.service.clock(), premises.log);
    return {"POST", "/v1/sync", request_bytes_max,
            [door](const http::Request& request, const http::Reply& reply) { door->answer(request, reply); }};
}

Route enrol_route(const Premises& premises) {
    auto door = std::make_shared<EnrolDoor>(
        EnrolDoor::Staff{premises.service.terminals(), premises.back_room, premises.log},
        premises.service.clock());
    return {
        "POST", "/v1/enrol", wire::enrolment_bytes_max,
        [door](http::Request request, const http::Reply& reply) { door->answer(std::move(request), reply); }};
}

// HEAD is answered where GET is.
std::vector<Route> blob_routes(const Premises& premises) {
    auto door = std::make_shared<BlobDoor>(
        BlobDoor::Staff{premises.service.blobs(), premises.service.content(), premises.service.terminals(),
                        premises.back_room, premises.log},
        premises.service.clock());
    const auto answer = [door](http::Request request, const http::Reply& reply) {
        door->answer(std::move(request), reply);
    };
    const std::string path{wire::blob_path};
    return {{"PUT", path, blob_piece_max, answer}, {"GET", path, 0, answer}};
}

Route health_route(const Premises& premises) {
    return {"GET", "/v1/health", 0,
            [&desk = premises.service.upkeep()](const http::Request&, const http::Reply& reply) {
                reply(health(desk));
            }};
}

} // namespace

RouteTable make_routes(const Premises& premises) {
    RouteTable routes;
    routes.tell(premises.log);
    routes.add(sync_route(premises));
    routes.add(enrol_route(premises));
    for (Route& route : blob_routes(premises))
        routes.add(std::move(route));
    routes.add(health_route(premises));
    return routes;
}

Result<void> add_console(RouteTable& routes, const Premises& premises) {
    const auto console =
        console::Console::open(premises.service, premises.back_room, {premises.web_folder, {}});
    if (!console) return std::unexpected(console.error());
    for (Route& route : console::console_routes(*console))
        routes.add(std::move(route));
    return {};
}

Result<Listening> with_own_certificate(Listening listening, const std::filesystem::path& folder) {
    if (auto made = http::ensure_certificates(folder); !made) return std::unexpected(made.error());
    listening.certificate_file = folder / "server.pem";
    listening.key_file = folder / "server.key";
    return listening;
}

Result<std::unique_ptr<http::Server>> open_server(const Listening& listening, RouteTable routes) {
    const auto table = std::make_shared<const RouteTable>(std::move(routes));
    http::ServerSettings settings;
    settings.address = listening.address;
    settings.port = listening.port;
    settings.certificate_file = listening.certificate_file;
    settings.key_file = listening.key_file;
    settings.refused = [table](int status) { table->note_refused(status); };
    settings.body_max = [table](std::string_view path) { return table->body_max(path); };
    return http::Server::open(std::move(settings), [table](http::Request request, const http::Reply& reply) {
        table->answer(std::move(request), reply);
    });
}

} // namespace fengqiao::headquarters
