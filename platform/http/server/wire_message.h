#pragma once

#include "platform/http/message/message.h"

#include <boost/beast/core/error.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

namespace fengqiao::http {

using WireRequest = boost::beast::http::request<boost::beast::http::string_body>;
using WireResponse = boost::beast::http::response<boost::beast::http::string_body>;

// The status to refuse a request with by its header alone, before any of its body is read; 0 when it may go
// on. docs: SYNC 1.3 (no chunked, no Expect), RFC 9112 sections 3.2 and 6.3. Length limits are the caller's.
int refusal_by_header(const WireRequest& request);

// The status that answers a failed read; 0 when there is nobody to answer or nothing was asked.
int refusal_by_error(const boost::beast::error_code& error);

Request from_wire(WireRequest&& request, std::string remote_address);

struct Framing {
    bool keep_alive = false;
    bool head = false; // the answer to HEAD: the length is said, the body is not sent
};
WireResponse to_wire(Response&& response, Framing framing);

} // namespace fengqiao::http
