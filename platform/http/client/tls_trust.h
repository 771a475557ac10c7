#pragma once

#include "platform/http/client/client.h"

#include <curl/curl.h>

namespace fengqiao::http {

// libcurl's CURLOPT_SSL_CTX_FUNCTION; `settings` is a const ClientSettings*. Adds the further authorities and
// sets the time certificates are judged by, or leaves that judgement out (SYNC 1.7).
CURLcode apply_trust(CURL*, void* openssl_context, void* settings);

} // namespace fengqiao::http
