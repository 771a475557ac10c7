#include "app/headquarters/statistics/report_figures.h"
#include "app/headquarters/statistics/report_text.h"
#include "app/headquarters/statistics/sheet.h"

namespace fengqiao::headquarters {
namespace {

using Cells = std::vector<std::string>;

void name_column(Cells& cells, std::string_view code, std::string_view zh) {
    cells.push_back(std::string{code} + " " + std::string{zh});
}

Cells column_names() {
    Cells cells{"from 起", "to 止", "key 代码", "name_zh 名称", "name_en 英文名称"};
    for (const auto& figure : count_figures())
        name_column(cells, figure.code, figure.zh);
    for (const auto& figure : amount_figures())
        name_column(cells, std::string{figure.code} + "_yuan", std::string{figure.zh} + "（元）");
    for (const auto& figure : rate_figures()) {
        const std::string code{figure.code};
        const std::string zh{figure.zh};
        name_column(cells, code, zh + "%");
        name_column(cells, code + "_count", zh + "分子");
        name_column(cells, code + "_of", zh + "分母");
    }
    for (const auto* name :
         {"mean_days 平均办理天数", "mean_days_sum 办理天数合计", "mean_days_cases 计入件数",
          "median_days 中位办理天数", "p90_days P90办理天数", "mediation_mean_days 平均调解天数",
          "mediation_mean_days_sum 调解天数合计", "mediation_mean_days_cases 计入件数"})
        cells.emplace_back(name);
    for (const auto& figure : balance_figures())
        name_column(cells, figure.code, figure.zh);
    return cells;
}

void add_ratio(Cells& cells, std::string printed, Ratio ratio) {
    cells.push_back(std::move(printed));
    cells.push_back(std::to_string(ratio.count));
    cells.push_back(std::to_string(ratio.of));
}

std::string line_of(const ReportWish& wish, const ReportRow& row) {
    const Measures& m = row.measures;
    Cells cells{iso_date(wish.from), iso_date(wish.to), row.key, row.name.zh, row.name.en};
    for (const auto& figure : count_figures())
        cells.push_back(std::to_string(figure.of(m)));
    for (const auto& figure : amount_figures())
        cells.push_back(in_yuan(figure.of(m)));
    for (const auto& figure : rate_figures())
        add_ratio(cells, percent(figure.of(m)), figure.of(m));
    add_ratio(cells, decimal(m.mean_days, 1), m.mean_days);
    cells.push_back(median_text(m));
    cells.push_back(p90_text(m));
    add_ratio(cells, decimal(mean_days(m.mediation), 1), mean_days(m.mediation));
    for (const auto& figure : balance_figures())
        cells.push_back(std::to_string(figure.of(m)));
    return sheet_line(cells);
}

} // namespace

std::string report_csv(const Report& report) {
    std::string text{byte_order_mark};
    text += sheet_line(column_names());
    for (const ReportRow& row : report.rows)
        text += line_of(report.wish, row);
    return text + line_of(report.wish, {"total", report.organisation, report.total});
}

} // namespace fengqiao::headquarters
