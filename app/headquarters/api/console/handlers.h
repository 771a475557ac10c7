#pragma once

#include "app/headquarters/api/console/console.h"
#include "app/headquarters/api/console/entrance.h"

#include <nlohmann/json_fwd.hpp>

namespace fengqiao::headquarters::console {

// One function for each thing the browser asks. A Visitor is already let in; a change was already found to
// come from our own page.

http::Response sign_in(Console& console, const http::Request& request);
http::Response sign_out(Console& console, const http::Request& request);
Answer<nlohmann::json> who_am_i(Console& console, const Visitor& visitor, const http::Request& request);

Answer<nlohmann::json> list_cases(Console& console, const Visitor& visitor, const http::Request& request);
Answer<nlohmann::json> count_views(Console& console, const Visitor& visitor, const http::Request& request);
Answer<nlohmann::json> read_case(Console& console, const Visitor& visitor, const http::Request& request);
Answer<http::Response> read_attachment(Console& console, const Visitor& visitor,
                                       const http::Request& request);
Answer<nlohmann::json> record_act(Console& console, const Visitor& visitor, const http::Request& request);

Answer<nlohmann::json> list_opinions(Console& console, const Visitor& visitor, const http::Request& request);
Answer<nlohmann::json> measure_cases(Console& console, const Visitor& visitor, const http::Request& request);
Answer<nlohmann::json> list_terminals(Console& console, const Visitor& visitor, const http::Request& request);

// The object a request carries; 400 when it is none.
Answer<nlohmann::json> body_of(const http::Request& request);

} // namespace fengqiao::headquarters::console
