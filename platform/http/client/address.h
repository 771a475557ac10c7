#pragma once

#include <string>

namespace fengqiao::http {

enum class AddressKind { Https, HttpOnLoopback, Other };

// What sort of URL it is, read by libcurl's own parser so that it cannot be understood differently later.
AddressKind kind_of_address(const std::string& url);

} // namespace fengqiao::http
