#include "app/headquarters/statistics/report_figures.h"
#include "app/headquarters/statistics/report_text.h"

#include <nlohmann/json.hpp>

namespace fengqiao::headquarters {
namespace {

using nlohmann::ordered_json;

constexpr int format_version = 1;

ordered_json ratio_json(std::string printed, Ratio ratio) {
    return {{"text", std::move(printed)}, {"count", ratio.count}, {"of", ratio.of}};
}

ordered_json measures_json(const Measures& m) {
    ordered_json counts = ordered_json::object(), amounts = ordered_json::object();
    ordered_json rates = ordered_json::object(), balance = ordered_json::object();
    for (const auto& figure : count_figures())
        counts[std::string{figure.code}] = figure.of(m);
    for (const auto& figure : amount_figures())
        amounts[std::string{figure.code}] = {{"fen", figure.of(m).count}, {"yuan", in_yuan(figure.of(m))}};
    for (const auto& figure : rate_figures())
        rates[std::string{figure.code}] = ratio_json(percent(figure.of(m)), figure.of(m));
    for (const auto& figure : balance_figures())
        balance[std::string{figure.code}] = figure.of(m);
    balance["holds"] = balanced(m.balance);
    return {{"counts", counts},
            {"amounts", amounts},
            {"rates", rates},
            {"days",
             {{"mean", ratio_json(decimal(m.mean_days, 1), m.mean_days)},
              {"median", median_text(m)},
              {"p90", p90_text(m)},
              {"mediation_mean", ratio_json(decimal(mean_days(m.mediation), 1), mean_days(m.mediation))}}},
            {"balance", balance}};
}

ordered_json row_json(const ReportRow& row) {
    return {{"key", row.key},
            {"zh", row.name.zh},
            {"en", row.name.en},
            {"measures", measures_json(row.measures)}};
}

} // namespace

std::string report_json(const Report& report) {
    const ReportWish& wish = report.wish;
    ordered_json rows = ordered_json::array();
    for (const ReportRow& row : report.rows)
        rows.push_back(row_json(row));
    const ordered_json whole{{"format", "fengqiao-statistics"},
                             {"version", format_version},
                             {"from", iso_date(wish.from)},
                             {"to", iso_date(wish.to)},
                             {"organisation",
                              {{"kind", kind_of(wish.organisation)},
                               {"id", id_of(wish.organisation)},
                               {"zh", report.organisation.zh},
                               {"en", report.organisation.en}}},
                             {"by", wish.by ? ordered_json(word_of(*wish.by)) : ordered_json(nullptr)},
                             {"rows", rows},
                             {"total", measures_json(report.total)}};
    return whole.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace fengqiao::headquarters
