#pragma once

#include "core/basics/result.h"
#include "platform/http/server/server.h"

#include <boost/asio/ssl/context.hpp>

namespace fengqiao::http {

// TLS 1.2 or newer with the certificate chain and key of the settings. BadFile when one cannot be used.
Result<std::unique_ptr<boost::asio::ssl::context>> open_tls(const ServerSettings& settings);

} // namespace fengqiao::http
