#pragma once

#include "app/headquarters/api/console/words.h"
#include "app/headquarters/service/case_desk.h"

namespace fengqiao::headquarters::console {

// One line of a case's history: who, when, whether it counted, and under `said` what was said.
nlohmann::json timeline_json(const Catalogue& catalogue, const Directory& directory,
                             const TimelineLine& line);

// The four blocks of Art. 19.
nlohmann::json blocks_json(const DecisionBlocks& blocks);

// What an act is called in this interface: the name of its event type.
std::string_view act_word(EventType type);

} // namespace fengqiao::headquarters::console
