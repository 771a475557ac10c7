#include "app/headquarters/case_files/export_cases.h"

#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/opening.h"
#include "app/headquarters/commands/period_given.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

constexpr const char* help =
    "Prints every case received in a period, filed and imported, as CSV in UTF-8 with a byte order mark, one "
    "line "
    "each as it is read. No name, no phone and no words of a customer are in it. The first columns are those "
    "of "
    "import-cases; the codes of JR/T 0169 stand beside our own where the catalogue has them.";

Result<int> run(const Given& given, const Tools& tools) {
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    if (auto folded = (**service).folding().catch_up(); !folded) return std::unexpected(folded.error());
    const auto directory = (**service).people().directory();
    if (!directory) return std::unexpected(directory.error());
    const auto period = period_given(given, **directory, day_in_china(tools.clock.now()));
    if (!period) return std::unexpected(period.error());
    CaseExport lines{{period->from, period->to, period->organisation},
                     {**directory, (**service).catalogue(), (**service).rules()},
                     std::cout};
    if (auto read = (**service).cases().read_all(lines); !read) return std::unexpected(read.error());
    std::cout << std::flush;
    if (!std::cout) return trouble(TroubleKind::DiskFull, "the cases could not be written to their end");
    return 0;
}

} // namespace

Command export_cases_command() {
    return {"export-cases", help, with_opening(with_period({})), run};
}

} // namespace fengqiao::headquarters
