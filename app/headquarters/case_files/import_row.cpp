#include "app/headquarters/case_files/import_row.h"

#include "app/headquarters/case_files/import_cells.h"

namespace fengqiao::headquarters {

// The cells of one line by column.
struct ImportRowReader::Cells {
    const ImportHeader& header;
    const CsvRow& row;

    [[nodiscard]] std::string_view operator[](ImportColumn column) const { return header.cell(row, column); }
    // What a column says; nullopt, and a fault, when it is empty and must not be or is no such thing.
    template <class Read>
    auto read(ImportColumn column, LineFaults& faults, std::string_view wrong, Read reading) const {
        const auto& form = form_of(column);
        const std::string_view cell = (*this)[column];
        decltype(reading(cell)) value;
        if (cell.empty()) {
            if (form.filled) faults.push_back(std::string{form.code} + " is empty");
            return value;
        }
        value = reading(cell);
        if (!value) faults.push_back(std::string{form.code} + " " + std::string{wrong});
        return value;
    }
};

ImportRowReader::ImportRowReader(const Directory& directory, const Catalogue& catalogue, Day today)
    : directory_{directory}, catalogue_{catalogue}, today_{today} {
    for (const Branch& branch : directory.records().branches) {
        for (const std::string& name : {branch.name.zh, branch.name.en}) {
            const auto [known, fresh] = branches_.try_emplace(name, branch.id);
            if (!fresh && known->second != branch.id) known->second = BranchId{};
        }
    }
    add_names(businesses_[static_cast<std::size_t>(InstitutionKind::Bank)],
              catalogue.entries(Facet::BankBusiness));
    add_names(businesses_[static_cast<std::size_t>(InstitutionKind::Insurer)],
              catalogue.entries(Facet::InsurerBusiness));
    add_names(causes_, catalogue.entries(Facet::Cause));
}

void ImportRowReader::add_names(Names& names, const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) {
        const auto [known, fresh] = names.try_emplace(entry.formal.zh, entry.code);
        if (!fresh) known->second.clear();
    }
}

std::expected<Imported, LineFaults> ImportRowReader::read(const ImportHeader& header,
                                                          const CsvRow& row) const {
    if (row.cells.size() != header.width)
        return std::unexpected(LineFaults{"there are " + std::to_string(row.cells.size()) +
                                          " cells and the first line has " + std::to_string(header.width)});
    const Cells cells{header, row};
    Imported imported;
    LineFaults faults;
    const auto number = cells.read(
        ImportColumn::Number, faults,
        "is not 1 to 32 letters, digits, - _ or . (a number shortened to 1.2E+11 is lost)", read_case_number);
    imported.number = number.value_or("");
    read_place(cells, imported, faults);
    read_codes(cells, imported, faults);
    read_days(cells, imported, faults);
    read_amounts(cells, imported, faults);
    if (!faults.empty()) return std::unexpected(std::move(faults));
    return imported;
}

void ImportRowReader::read_place(const Cells& cells, Imported& row, LineFaults& faults) const {
    const auto branch =
        cells.read(ImportColumn::Branch, faults, "is not in the directory, or several are called so",
                   [&](std::string_view cell) -> std::optional<BranchId> {
                       const auto id = BranchId::from_hex_text(cell);
                       if (id && directory_.find(*id) != nullptr) return id;
                       const auto named = branches_.find(std::string{cell});
                       if (named == branches_.end() || named->second.is_zero()) return std::nullopt;
                       return named->second;
                   });
    const auto level = cells.read(ImportColumn::HighestLevel, faults,
                                  "is not branch, station or headquarters (网点, 服务站, 总部)", read_level);
    row.branch = branch.value_or(BranchId{});
    row.highest_level = level.value_or(Level::Branch);
}

void ImportRowReader::read_codes(const Cells& cells, Imported& row, LineFaults& faults) const {
    const Branch* branch = directory_.find(row.branch);
    const Institution* institution = branch != nullptr ? directory_.find(branch->institution) : nullptr;
    const auto code_in = [](const Names& names, std::string_view cell) -> std::optional<std::string> {
        const auto named = names.find(std::string{cell});
        if (named == names.end() || named->second.empty()) return std::nullopt;
        return named->second;
    };
    if (institution != nullptr) {
        const auto business =
            cells.read(ImportColumn::Business, faults,
                       "is no code of this kind of institution (B of a bank, N of an insurer)",
                       [&](std::string_view cell) -> std::optional<std::string> {
                           if (catalogue_.institution_of(cell) == institution->kind) return std::string{cell};
                           return code_in(businesses_[static_cast<std::size_t>(institution->kind)], cell);
                       });
        row.business = business.value_or("");
    }
    const auto cause = cells.read(ImportColumn::Cause, faults, "is no code of causes",
                                  [&](std::string_view cell) -> std::optional<std::string> {
                                      if (catalogue_.holds(Facet::Cause, cell)) return std::string{cell};
                                      return code_in(causes_, cell);
                                  });
    row.cause = cause.value_or("");
}

void ImportRowReader::read_days(const Cells& cells, Imported& row, LineFaults& faults) const {
    constexpr std::string_view wrong = "is not a day as 2026-03-31";
    const auto received = cells.read(ImportColumn::Received, faults, wrong, read_day);
    row.notified = cells.read(ImportColumn::Notified, faults, wrong, read_day);
    row.closed = cells.read(ImportColumn::Closed, faults, wrong, read_day);
    row.rating =
        cells.read(ImportColumn::Rating, faults, "is not 1 to 5 or the words of the five keys", read_rating);
    if (row.rating && !row.notified && cells[ImportColumn::Notified].empty())
        faults.emplace_back("a rating without a day of notice: it would count in no period");
    if (!received) return;
    row.received = *received;
    if (row.received < earliest_day) faults.push_back("received is before " + iso_date(earliest_day));
    if (row.received > today_) faults.emplace_back("received is later than today");
    if (row.notified && *row.notified < row.received) faults.emplace_back("notified is before received");
    if (row.notified && *row.notified > today_) faults.emplace_back("notified is later than today");
    if (row.closed && *row.closed < row.notified.value_or(row.received))
        faults.emplace_back(row.notified ? "closed is before notified" : "closed is before received");
    if (row.closed && *row.closed > today_) faults.emplace_back("closed is later than today");
}

void ImportRowReader::read_amounts(const Cells& cells, Imported& row, LineFaults& faults) {
    constexpr std::string_view wrong =
        "is not an amount in yuan as 1234.56, nought or more, at most ten trillion";
    const auto read = [](std::string_view cell) -> std::optional<Fen> {
        const auto amount = read_yuan(cell);
        return amount && *amount <= amount_max ? amount : std::nullopt;
    };
    row.amount_disputed = cells.read(ImportColumn::AmountDisputed, faults, wrong, read).value_or(Fen{});
    row.amount_paid = cells.read(ImportColumn::AmountPaid, faults, wrong, read).value_or(Fen{});
    const bool answered = !cells[ImportColumn::Notified].empty() || !cells[ImportColumn::Closed].empty();
    if (row.amount_paid > Fen{} && !answered)
        faults.emplace_back("amount_paid without a day of notice or of closing: it would count in no period");
}

} // namespace fengqiao::headquarters
