#include "app/headquarters/statistics/sheet.h"

#include "core/catalogue/csv.h"

namespace fengqiao::headquarters {

std::string sheet_cell(std::string_view text) {
    constexpr std::string_view begins_formula = "=+-@\t\r";
    const bool formula = !text.empty() && begins_formula.contains(text.front());
    return csv_cell(formula ? "'" + std::string{text} : std::string{text});
}

std::string sheet_line(std::span<const std::string> cells) {
    std::string line;
    for (std::size_t at = 0; at < cells.size(); ++at)
        line += (at == 0 ? "" : ",") + sheet_cell(cells[at]);
    return line + "\n";
}

} // namespace fengqiao::headquarters
