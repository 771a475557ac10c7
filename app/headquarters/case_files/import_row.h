#pragma once

#include "app/headquarters/case_files/import_columns.h"
#include "core/casework/system_bodies.h"
#include "core/catalogue/catalogue.h"
#include "core/organisation/directory.h"

#include <unordered_map>

namespace fengqiao::headquarters {

// What is wrong with a line: every reason at once, each a sentence that holds nothing of the line.
using LineFaults = std::vector<std::string>;

// Turns lines of a file into cases, checked against the directory, the catalogue and the calendar.
class ImportRowReader {
public:
    // Nothing that was received before this day was ever meant.
    static constexpr Day earliest_day{std::chrono::local_days{std::chrono::year{1980} / 1 / 1}};
    static constexpr Fen amount_max{1'000'000'000'000'000}; // ten trillion yuan

    // Keeps references to both.
    ImportRowReader(const Directory& directory, const Catalogue& catalogue, Day today);

    [[nodiscard]] std::expected<Imported, LineFaults> read(const ImportHeader& header,
                                                           const CsvRow& row) const;

private:
    struct Cells;
    using Names = std::unordered_map<std::string, std::string>; // an empty value: several are called so

    static void add_names(Names& names, const std::vector<Entry>& entries);
    void read_place(const Cells& cells, Imported& row, LineFaults& faults) const;
    void read_codes(const Cells& cells, Imported& row, LineFaults& faults) const;
    void read_days(const Cells& cells, Imported& row, LineFaults& faults) const;
    static void read_amounts(const Cells& cells, Imported& row, LineFaults& faults);

    const Directory& directory_;
    const Catalogue& catalogue_;
    Day today_;
    std::unordered_map<std::string, BranchId> branches_; // by name; the zero id: several are called so
    std::array<Names, institution_kind_count> businesses_;
    Names causes_;
};

} // namespace fengqiao::headquarters
