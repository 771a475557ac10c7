#include "core/catalogue/table.h"

namespace fengqiao {
namespace {

std::string_view name_of_column(std::string_view column) {
    return column.substr(0, column.find('?'));
}

bool has_header(const CsvRow& row, const TableForm& form) {
    if (row.cells.size() != form.columns.size()) return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (row.cells[i] != name_of_column(form.columns[i])) return false;
    return true;
}

std::string header_of(const TableForm& form) {
    std::string header;
    for (const std::string_view column : form.columns)
        header += (header.empty() ? "" : ",") + std::string(name_of_column(column));
    return header;
}

bool has_form(const CsvRow& row, const TableForm& form, Faults& faults) {
    if (row.cells.size() != form.columns.size()) {
        faults.add(form.file, row.line,
                   "there are " + std::to_string(row.cells.size()) + " columns instead of " +
                       std::to_string(form.columns.size()));
        return false;
    }
    bool whole = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].empty() || form.columns[i].ends_with('?')) continue;
        faults.add(form.file, row.line, "'" + std::string(form.columns[i]) + "' is empty");
        whole = false;
    }
    return whole;
}

} // namespace

void Faults::add(std::string_view file, std::size_t line, std::string_view reason) {
    if (++count_ > faults_told_max) return;
    if (!text_.empty()) text_ += "; ";
    text_ += std::string(file) + ":" + std::to_string(line) + ": " + std::string(reason);
}

std::string Faults::text() const {
    if (count_ <= faults_told_max) return text_;
    return text_ + "; and " + std::to_string(count_ - faults_told_max) + " more";
}

std::vector<CsvRow> read_table(const std::map<std::string, std::string>& files, const TableForm& form,
                               Faults& faults) {
    std::vector<CsvRow> rows;
    const auto file = files.find(std::string(form.file));
    if (file == files.end()) {
        faults.add(form.file, 1, "the file is missing");
        return rows;
    }
    bool header_seen = false;
    for (auto& line : read_csv(file->second)) {
        if (!line) {
            faults.add(form.file, line.error().line, line.error().reason);
            header_seen = true;
        } else if (!header_seen) {
            header_seen = true;
            if (has_header(*line, form)) continue;
            faults.add(form.file, line->line, "the header must be " + header_of(form));
            return rows;
        } else if (has_form(*line, form, faults)) {
            rows.push_back(std::move(*line));
        }
    }
    if (rows.empty()) faults.add(form.file, 1, "the file holds no rows");
    return rows;
}

} // namespace fengqiao
