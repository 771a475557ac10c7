#pragma once

#include "platform/http/server/server.h"
#include "platform/http/server/sessions.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

namespace fengqiao::http {

// What every connection of one server shares; it lives as long as the server's event loop.
struct Shared {
    ServerSettings settings;
    Handler handler;
    std::shared_ptr<Sessions> sessions;
};

// Serves the accepted socket from now on, over TLS when there is a context. The socket's executor must be a
// strand. Closed at once when there are too many connections.
void serve(const Shared& shared, boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls);

} // namespace fengqiao::http
