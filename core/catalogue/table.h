#pragma once

#include "core/catalogue/csv.h"

#include <map>
#include <span>

namespace fengqiao {

// Every fault found so far, each as `file:line: reason`.
class Faults {
public:
    void add(std::string_view file, std::size_t line, std::string_view reason);
    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] std::string text() const; // the first faults_told_max of them, separated by "; "

private:
    static constexpr std::size_t faults_told_max = 20;
    std::string text_;
    std::size_t count_{0};
};

// One file with a header line. A column whose name ends in ? may be empty, every other must be filled.
struct TableForm {
    std::string_view file;
    std::vector<std::string_view> columns;
};

// The rows that have the form; what has not is added to `faults`.
std::vector<CsvRow> read_table(const std::map<std::string, std::string>& files, const TableForm& form,
                               Faults& faults);

} // namespace fengqiao
