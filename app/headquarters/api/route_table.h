#pragma once

#include "app/headquarters/api/call_log.h"
#include "platform/http/message/message.h"

namespace fengqiao::headquarters {

// Which handler answers a path.
struct Route {
    std::string method;      // POST; HEAD is answered where GET is
    std::string path;        // "/v1/sync", or everything below when it ends with '/'
    std::size_t body_max{0}; // bytes; more is a 413 before any of it is read
    http::Handler handler;
};

// The one table of everything this server answers. The longest path that fits wins.
class RouteTable {
public:
    void add(Route route) { routes_.push_back(std::move(route)); }
    // Where a line is written for every request the server refuses before a route has seen it.
    void tell(CallLog& log) { log_ = &log; }

    // 404 for a path nobody answers, 405 with Allow for another method.
    void answer(http::Request request, const http::Reply& reply) const;
    [[nodiscard]] std::size_t body_max(std::string_view path) const;
    void note_refused(int status) const;

private:
    [[nodiscard]] std::vector<const Route*> routes_for(std::string_view path) const;

    std::vector<Route> routes_;
    CallLog* log_{nullptr};
};

// A refusal in plain words, unsigned: it decides nothing at a terminal but how long to wait (SYNC 1.3).
http::Response plain_answer(int status, std::string_view text);

} // namespace fengqiao::headquarters
