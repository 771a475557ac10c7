#pragma once

#include "app/headquarters/commands/command.h"
#include "app/headquarters/statistics/organisation_choice.h"
#include "core/basics/date.h"

namespace fengqiao::headquarters {

// --from, --to and --organisation, as statistics and export-cases take them.
std::vector<Option> with_period(std::vector<Option> further);

struct PeriodGiven {
    Day from{};
    Day to{};
    OrganisationChoice organisation;
};

// Without --to it ends today, without --from it begins with the year of its end. BadInput: no day, or the
// wrong way round; NotFound or BadInput: the organisation.
Result<PeriodGiven> period_given(const Given& given, const Directory& directory, Day today);

} // namespace fengqiao::headquarters
