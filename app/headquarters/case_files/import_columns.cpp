#include "app/headquarters/case_files/import_columns.h"

#include "app/headquarters/case_files/export_columns.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

constexpr std::array<ImportColumnForm, import_column_count> forms{{
    {"number", "投诉编号", "the case's own number, 1 to 32 letters, digits, - _ or .; never twice", true},
    {"branch", "网点", "the branch's id or its whole name", true},
    {"business", "业务类别", "a code of the catalogue (B or N), or its formal Chinese name", true},
    {"cause", "投诉原因", "a code of the catalogue (C), or its formal Chinese name", true},
    {"received", "受理日期", "a day as 2026-03-31 or 2026/3/31", true},
    {"notified", "告知日期", "a day, or empty", false},
    {"closed", "办结日期", "a day, or empty while the case is open", false},
    {"rating", "满意度", "1 to 5 or the words of the five keys; only with a day of notice", false},
    {"highest_level", "最高层级", "branch 网点, station 服务站 or headquarters 总部", true},
    {"amount_disputed", "涉及金额", "yuan with at most two decimals, or empty", false},
    {"amount_paid", "赔付金额", "yuan likewise; only with a day of notice or of closing", false},
}};

bool names(std::string_view cell, std::string_view code, std::string_view zh) {
    return cell == code || cell == zh || cell == std::string{code} + " " + std::string{zh};
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

} // namespace

const ImportColumnForm& form_of(ImportColumn column) {
    return forms[static_cast<std::size_t>(column)];
}

std::string import_columns_help() {
    std::string text;
    for (const auto& form : forms)
        text += "  " + std::string{form.code} + " " + std::string{form.zh} + ": " + std::string{form.help} +
                ".\n";
    return text;
}

std::expected<ImportHeader, std::string> read_import_header(const CsvRow& row) {
    ImportHeader header;
    header.width = row.cells.size();
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        const auto cell = trimmed(row.cells[at]);
        const auto number = "column " + std::to_string(at + 1);
        const auto* form = std::ranges::find_if(
            forms, [&](const ImportColumnForm& one) { return names(cell, one.code, one.zh); });
        if (form == forms.end()) {
            if (is_export_column(cell)) continue;
            return std::unexpected(number + " has a name that is not known; see import-cases --help");
        }
        auto& place = header.places[static_cast<std::size_t>(form - forms.begin())];
        if (place) return std::unexpected(number + ": " + std::string{form->code} + " stands there twice");
        place = at;
    }
    for (std::size_t at = 0; at < forms.size(); ++at)
        if (forms[at].filled && !header.places[at])
            return std::unexpected("the column " + std::string{forms[at].code} + " " +
                                   std::string{forms[at].zh} + " is missing");
    return header;
}

} // namespace fengqiao::headquarters
