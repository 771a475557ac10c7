#include "core/catalogue/csv.h"

#include "core/basics/check.h"
#include "core/basics/utf8.h"

#include <algorithm>
#include <utility>

namespace fengqiao {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string too_long(std::size_t limit, bool quoted) {
    const std::string bytes = std::to_string(limit) + " bytes";
    return quoted ? "a quotation mark is not closed within " + bytes : "the row is longer than " + bytes;
}

} // namespace

void CsvReader::feed(std::string_view piece) {
    check(!finished_, "nothing is fed after the end");
    input_.erase(0, at_);
    at_ = 0;
    input_ += piece;
}

void CsvReader::finish() {
    finished_ = true;
}

// True once the beginning is behind us.
bool CsvReader::skip_byte_order_mark() {
    if (begun_) return true;
    if (input_.size() < byte_order_mark.size() && !finished_) return false;
    if (input_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    return begun_ = true;
}

std::optional<CsvLine> CsvReader::next() {
    if (!skip_byte_order_mark()) return std::nullopt;
    while (at_ < input_.size()) {
        const char c = input_[at_++];
        auto line = take(c);
        if (c == '\n') ++line_;
        if (line) return line;
    }
    return finished_ ? last_row() : std::nullopt;
}

std::optional<CsvLine> CsvReader::take(char c) {
    if (state_ == State::RowBegin) {
        row_ = CsvRow{line_, {}};
        row_bytes_ = 0;
        state_ = State::CellBegin;
    }
    if (++row_bytes_ > limits_.row_bytes_max && state_ != State::Skipping && c != '\n')
        return refuse(too_long(limits_.row_bytes_max, state_ == State::Quoted), false);

    switch (state_) {
    case State::RowBegin:
    case State::CellBegin:
        state_ = c == '"' ? State::Quoted : State::Bare;
        return c == '"' ? std::nullopt : take_bare(c);
    case State::Bare: return take_bare(c);
    case State::Quoted:
        if (c == '"')
            state_ = State::QuoteInQuoted;
        else
            cell_ += c;
        return std::nullopt;
    case State::QuoteInQuoted: return take_after_quote(c);
    case State::CarriageReturn:
        if (c == '\n') return end_row();
        return refuse("a carriage return stands without a line feed", false);
    case State::Skipping:
        if (c != '\n') return std::nullopt;
        state_ = State::RowBegin;
        return std::unexpected(CsvFault{row_.line, std::exchange(fault_, {})});
    }
    std::unreachable();
}

std::optional<CsvLine> CsvReader::take_bare(char c) {
    if (c == '\n') return end_row();
    if (c == ',')
        end_cell();
    else if (c == '\r')
        state_ = State::CarriageReturn;
    else if (c == '"')
        return refuse("a quotation mark stands inside a cell that does not begin with one", false);
    else
        cell_ += c;
    return std::nullopt;
}

std::optional<CsvLine> CsvReader::take_after_quote(char c) {
    if (c == '\n') return end_row();
    if (c == ',')
        end_cell();
    else if (c == '\r')
        state_ = State::CarriageReturn;
    else if (c == '"') {
        cell_ += c;
        state_ = State::Quoted;
    } else
        return refuse("something stands between a closing quotation mark and the comma", false);
    return std::nullopt;
}

void CsvReader::end_cell() {
    // One cell too many is enough to know; a row of commas does not fill the memory.
    if (row_.cells.size() <= limits_.columns_max) row_.cells.push_back(std::move(cell_));
    cell_.clear();
    state_ = State::CellBegin;
}

CsvLine CsvReader::end_row() {
    end_cell();
    state_ = State::RowBegin;
    const auto is_text = [](const std::string& cell) {
        return is_utf8(cell) && cell.find('\0') == std::string::npos;
    };
    if (row_.cells.size() > limits_.columns_max)
        return std::unexpected(
            CsvFault{row_.line, "there are more than " + std::to_string(limits_.columns_max) + " columns"});
    if (!std::ranges::all_of(row_.cells, is_text))
        return std::unexpected(CsvFault{row_.line, "the text is not UTF-8, or holds a zero byte"});
    return std::move(row_);
}

// Gives the row up: the rest of its line is passed over and the fault told at its end.
std::optional<CsvLine> CsvReader::refuse(std::string reason, bool line_ended) {
    cell_.clear();
    row_.cells.clear();
    if (line_ended) {
        state_ = State::RowBegin;
        return std::unexpected(CsvFault{row_.line, std::move(reason)});
    }
    fault_ = std::move(reason);
    state_ = State::Skipping;
    return std::nullopt;
}

std::optional<CsvLine> CsvReader::last_row() {
    switch (std::exchange(state_, State::RowBegin)) {
    case State::RowBegin: return std::nullopt;
    case State::CellBegin:
    case State::Bare:
    case State::QuoteInQuoted: return end_row();
    case State::CarriageReturn: return refuse("a carriage return stands without a line feed", true);
    case State::Quoted: return refuse("a quotation mark is never closed", true);
    case State::Skipping: return refuse(std::exchange(fault_, {}), true);
    }
    std::unreachable();
}

std::vector<CsvLine> read_csv(std::string_view text, CsvLimits limits) {
    CsvReader reader(limits);
    reader.feed(text);
    reader.finish();
    std::vector<CsvLine> lines;
    while (auto line = reader.next())
        lines.push_back(std::move(*line));
    return lines;
}

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += c;
        quoted += c;
    }
    return quoted + '"';
}

} // namespace fengqiao
