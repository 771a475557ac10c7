#pragma once

#include "core/basics/check.h"
#include "platform/http/server/server.h"

namespace fengqiao::http {

// Headquarters' counter as these tests need it: says back what it was told.
inline void say_back(Request request, const Reply& reply) {
    reply({.status = 200,
           .content_type = "text/plain",
           .body = request.method + " " + request.target + " " + request.body,
           .headers = {}});
}

inline std::unique_ptr<Server> open_desk(ServerSettings settings = {}, Handler handler = say_back) {
    auto opened = Server::open(std::move(settings), std::move(handler));
    check(opened.has_value(), "a test's headquarters opens on a free port");
    return std::move(*opened);
}

inline std::string get(std::string_view path) {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}
inline std::string post(std::string_view path, std::string_view body) {
    return "POST " + std::string(path) +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string(body);
}
inline bool says(const std::string& answer, int status) {
    return answer.starts_with("HTTP/1.1 " + std::to_string(status) + " ");
}

} // namespace fengqiao::http
