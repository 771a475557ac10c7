#pragma once

#include "app/headquarters/statistics/report.h"

namespace fengqiao::headquarters {

// A report as it is handed out.

// UTF-8 with a byte order mark, a header line, one line a row and a last line `total`. A column's name is its
// code, a space and its Chinese name. A rate takes three columns: the printed percentage, the count, and what
// it is a part of; amounts are in yuan. What nothing can be divided by is printed as —.
std::string report_csv(const Report& report);

// As assets/schema/statistics.schema.json describes it; one line end at the end.
std::string report_json(const Report& report);

} // namespace fengqiao::headquarters
