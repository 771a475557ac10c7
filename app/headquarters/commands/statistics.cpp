#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/opening.h"
#include "app/headquarters/commands/period_given.h"
#include "app/headquarters/statistics/report_text.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

constexpr const char* help =
    "Prints the measures of a period: what was received, answered, closed, paid and how it was rated, in "
    "total "
    "and, with --by, row by row. JSON is described by schema/statistics.schema.json in the assets; CSV is "
    "UTF-8 "
    "with a byte order mark, one line a row and a last line total. Every rate stands there as a printed "
    "percentage and as the two integers it is made of; a rate of nothing is printed as —. A case belongs to "
    "the "
    "period of its receipt, its notice or its closing, as the measure says.";

struct Form {
    std::optional<Dimension> by;
    bool csv{false};
};

Result<Form> form_given(const Given& given) {
    Form form;
    const std::string by = given.text("--by");
    if (!by.empty()) form.by = dimension_named(by);
    if (!by.empty() && !form.by)
        return trouble(TroubleKind::BadInput,
                       "--by is branch, station, institution, business, cause or month");
    const std::string format = given.text("--format");
    if (format != "json" && format != "csv") return trouble(TroubleKind::BadInput, "--format is json or csv");
    form.csv = format == "csv";
    return form;
}

Result<int> run(const Given& given, const Tools& tools) {
    const auto form = form_given(given);
    if (!form) return std::unexpected(form.error());
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    if (auto folded = (**service).folding().catch_up(); !folded) return std::unexpected(folded.error());
    const auto directory = (**service).people().directory();
    if (!directory) return std::unexpected(directory.error());
    const auto period = period_given(given, **directory, day_in_china(tools.clock.now()));
    if (!period) return std::unexpected(period.error());
    StatisticsCache cache{(**service).rules()};
    if (auto read = (**service).cases().read_all(cache); !read) return std::unexpected(read.error());
    const ReportWish wish{period->from, period->to, period->organisation, form->by};
    const Report report = cache.look(*directory, [&](const StatisticsView& view) {
        return make_report(view, **directory, (**service).catalogue(), wish);
    });
    std::cout << (form->csv ? report_csv(report) : report_json(report)) << std::flush;
    if (!std::cout) return trouble(TroubleKind::DiskFull, "the statistics could not be written to their end");
    return 0;
}

} // namespace

Command statistics_command() {
    return {"statistics", help,
            with_opening(with_period(
                {{"--by", "GROUP", "One row for each branch, station, institution, business, cause or month.",
                  false, ""},
                 {"--format", "FORMAT", "json or csv.", false, "json"}})),
            run};
}

} // namespace fengqiao::headquarters
