#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao {

// One record of the file, with the line it begins on (the first line is 1).
struct CsvRow {
    std::size_t line{};
    std::vector<std::string> cells;

    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

struct CsvFault {
    std::size_t line{};
    std::string reason; // a sentence without a single character of the file: it may hold names

    friend bool operator==(const CsvFault&, const CsvFault&) = default;
};

using CsvLine = std::expected<CsvRow, CsvFault>;

struct CsvLimits {
    std::size_t row_bytes_max = 64 * 1024;
    std::size_t columns_max = 64;
};

// Reads comma-separated values as RFC 4180 has them, fed in pieces of any size, so that a file of a million
// lines never stands in memory. Lines end in LF or CRLF. A byte order mark at the beginning is skipped:
// spreadsheet programs put it there and it means nothing. A row that breaks the rules is one fault and the
// reader goes on with the next line; text that is not UTF-8 and a zero byte are faults too.
//   reader.feed(piece); while (auto line = reader.next()) …   and after the last piece: reader.finish();
//   next() …
class CsvReader {
public:
    explicit CsvReader(CsvLimits limits = {}) : limits_{limits} {}

    void feed(std::string_view piece);
    void finish(); // no more pieces; the last line needs no line end
    // The next complete row or fault; nullopt when more pieces are needed, or when all has been read.
    std::optional<CsvLine> next();

private:
    enum class State { RowBegin, CellBegin, Bare, Quoted, QuoteInQuoted, CarriageReturn, Skipping };

    bool skip_byte_order_mark();
    std::optional<CsvLine> take(char c);
    std::optional<CsvLine> take_bare(char c);
    std::optional<CsvLine> take_after_quote(char c);
    std::optional<CsvLine> last_row();
    void end_cell();
    CsvLine end_row();
    std::optional<CsvLine> refuse(std::string reason, bool line_ended);

    CsvLimits limits_;
    std::string input_;
    std::size_t at_{0};
    bool begun_{false}, finished_{false};
    State state_{State::RowBegin};
    std::size_t line_{1}, row_bytes_{0};
    std::string cell_;
    CsvRow row_;
    std::string fault_;
};

// Every row of a whole text.
std::vector<CsvLine> read_csv(std::string_view text, CsvLimits limits = {});

// One cell as it is written: in quotation marks only when it must be.
std::string csv_cell(std::string_view text);

} // namespace fengqiao
