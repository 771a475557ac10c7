#pragma once

#include "core/statistics/measures.h"

#include <nlohmann/json_fwd.hpp>

namespace fengqiao::headquarters::console {

// The measures of DOMAIN 5.1 as the statistics page shows them: counts, amounts in fen, and rates as {text,
// count, of} where `text` is a percentage with one decimal or "—", so that no page ever divides.
nlohmann::json measures_json(const Measures& measures);

} // namespace fengqiao::headquarters::console
