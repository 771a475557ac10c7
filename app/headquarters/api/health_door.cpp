#include "app/headquarters/api/health_door.h"

#include "app/headquarters/api/route_table.h"

namespace fengqiao::headquarters {

http::Response health(const UpkeepDesk& desk) {
    if (!desk.look_at_store()) return plain_answer(503, "The store cannot be read.");
    return {.status = 200, .content_type = "application/json", .body = "{\"status\":\"ok\"}\n"};
}

} // namespace fengqiao::headquarters
