#pragma once

#include "app/headquarters/service/upkeep_desk.h"
#include "platform/http/message/message.h"

namespace fengqiao::headquarters {

// GET /v1/health, for a load balancer: 200 while the store can be read, else 503. Unsigned; no terminal asks
// it.
http::Response health(const UpkeepDesk& desk);

} // namespace fengqiao::headquarters
