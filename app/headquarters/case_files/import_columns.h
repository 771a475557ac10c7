#pragma once

#include "core/catalogue/csv.h"

#include <array>

namespace fengqiao::headquarters {

// The columns of a file for import-cases (DECISIONS 27). The first line names them, in any order, each by its
// code, its Chinese name, or both with a space between, as export-cases writes them:
//
//   number          投诉编号  the office's own number, 1 to 32 letters, digits, - _ or . ; never twice,
//                            in the file or in headquarters; twelve digits may be grouped
//   branch          网点      its id of 32 hexadecimal digits, or its whole name
//   business        业务类别  a code of business_bank.csv or business_insurer.csv, or its formal Chinese name
//   cause           投诉原因  a code of causes.csv, or its formal Chinese name
//   received        受理日期  2026-03-31 or 2026/3/31
//   notified        告知日期  likewise; empty when the customer was not told yet
//   closed          办结日期  likewise; empty when the case is still open
//   rating          满意度    1 to 5 or the words of the five keys; only with a day of notice, because
//                            it counts in the period of the notice
//   highest_level   最高层级  branch 网点, station 服务站 or headquarters 总部
//   amount_disputed 涉及金额  in yuan with at most two decimals; empty is nought
//   amount_paid     赔付金额  likewise; more than nought only with a day of notice or of closing
//
// number, branch, business, cause, received and highest_level must be there and filled. The further columns
// of export-cases are passed over; any other column is refused, so that no misspelt one is lost silently.
enum class ImportColumn : std::uint8_t {
    Number,
    Branch,
    Business,
    Cause,
    Received,
    Notified,
    Closed,
    Rating,
    HighestLevel,
    AmountDisputed,
    AmountPaid,
};
inline constexpr std::size_t import_column_count = 11;

struct ImportColumnForm {
    std::string_view code;
    std::string_view zh;
    std::string_view help; // half a sentence
    bool filled;           // must be there and must not be empty
};
const ImportColumnForm& form_of(ImportColumn column);

// The columns one below the other, for --help.
std::string import_columns_help();

// Which cell of a line is which column.
struct ImportHeader {
    std::array<std::optional<std::size_t>, import_column_count> places;
    std::size_t width{0};

    // Empty for a column that is not in the file.
    [[nodiscard]] std::string_view cell(const CsvRow& row, ImportColumn column) const {
        const auto& place = places[static_cast<std::size_t>(column)];
        return place ? std::string_view{row.cells[*place]} : std::string_view{};
    }
};

// The reason as a sentence when a column is missing, unknown or there twice.
std::expected<ImportHeader, std::string> read_import_header(const CsvRow& row);

} // namespace fengqiao::headquarters
