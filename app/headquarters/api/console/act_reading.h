#pragma once

#include "app/headquarters/api/console/answers.h"
#include "core/casework/event_body.h"
#include "core/catalogue/catalogue.h"

#include <nlohmann/json_fwd.hpp>

namespace fengqiao::headquarters::console {

// What somebody at the desk wants to record. 422 names the field that is missing or wrong; nothing is
// guessed.
Answer<EventBody> read_act(std::string_view act, const nlohmann::json& said, const Catalogue& catalogue);

} // namespace fengqiao::headquarters::console
