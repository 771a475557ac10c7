#pragma once

#include "core/basics/result.h"

#include <optional>
#include <string>
#include <vector>

namespace fengqiao::print {

// What CUPS says of a job and of its printer, in the numbers of RFC 8011.
struct JobReport {
    int job_state{0};
    int printer_state{0};
    std::vector<std::string> reasons; // of the printer's state, and of the job's
};

// Nullopt while the job is on its way; well only when CUPS says that it is completed.
std::optional<Result<void>> verdict(const JobReport& report);

} // namespace fengqiao::print
