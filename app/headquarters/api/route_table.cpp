#include "app/headquarters/api/route_table.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

bool fits(const Route& route, std::string_view path) {
    return route.path.ends_with('/') ? path.starts_with(route.path) : path == route.path;
}

bool takes(const Route& route, std::string_view method) {
    return route.method == method || (method == "HEAD" && route.method == "GET");
}

} // namespace

http::Response plain_answer(int status, std::string_view text) {
    return {.status = status, .content_type = "text/plain; charset=utf-8", .body = std::string{text} + "\n"};
}

std::vector<const Route*> RouteTable::routes_for(std::string_view path) const {
    std::vector<const Route*> found;
    for (const Route& route : routes_) {
        if (!fits(route, path)) continue;
        if (!found.empty() && found.front()->path.size() > route.path.size()) continue;
        if (!found.empty() && found.front()->path.size() < route.path.size()) found.clear();
        found.push_back(&route);
    }
    return found;
}

void RouteTable::answer(http::Request request, const http::Reply& reply) const {
    const auto found = routes_for(request.path());
    if (found.empty()) return reply(plain_answer(404, "There is nothing here."));
    std::string allowed;
    for (const Route* route : found) {
        if (takes(*route, request.method)) return route->handler(std::move(request), reply);
        allowed += (allowed.empty() ? "" : ", ") + route->method;
    }
    auto refusal = plain_answer(405, "This is asked for in another way.");
    refusal.headers.push_back({"Allow", allowed});
    reply(std::move(refusal));
}

std::size_t RouteTable::body_max(std::string_view path) const {
    std::size_t most = 0;
    for (const Route* route : routes_for(path))
        most = std::max(most, route->body_max);
    return most;
}

// Nothing of what was sent: it may be anybody's words.
void RouteTable::note_refused(int status) const {
    if (log_ != nullptr) log_->line("http refused=" + std::to_string(status));
}

} // namespace fengqiao::headquarters
