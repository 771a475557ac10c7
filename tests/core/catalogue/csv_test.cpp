#include "core/catalogue/csv.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;
using namespace std::string_literals;

namespace {

using Cells = std::vector<std::string>;

std::vector<CsvLine> read_in_pieces(std::string_view text, std::size_t size) {
    CsvReader reader;
    std::vector<CsvLine> lines;
    for (std::size_t at = 0; at < text.size(); at += size) {
        reader.feed(text.substr(at, size));
        while (auto line = reader.next())
            lines.push_back(std::move(*line));
    }
    reader.finish();
    while (auto line = reader.next())
        lines.push_back(std::move(*line));
    return lines;
}

CsvRow only_row(std::string_view text) {
    const auto lines = read_csv(text);
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].has_value());
    return *lines[0];
}

CsvFault first_fault(std::string_view text, CsvLimits limits = {}) {
    const auto lines = read_csv(text, limits);
    const auto fault = std::ranges::find_if(lines, [](const CsvLine& line) { return !line.has_value(); });
    REQUIRE(fault != lines.end());
    return fault->error();
}

} // namespace

TEST_CASE("a cell in quotation marks keeps its commas, line ends and quotation marks") {
    CHECK(only_row("a,\"b, \"\"c\"\"\r\nd\",\n") == CsvRow{1, Cells{"a", "b, \"c\"\r\nd", ""}});
}

TEST_CASE("lines may end in CRLF, in LF, or with the file") {
    const auto lines = read_csv("a,b\r\nc,d\ne,f");
    REQUIRE(lines.size() == 3);
    CHECK(*lines[0] == CsvRow{1, Cells{"a", "b"}});
    CHECK(*lines[1] == CsvRow{2, Cells{"c", "d"}});
    CHECK(*lines[2] == CsvRow{3, Cells{"e", "f"}});
}

TEST_CASE("a file in pieces reads as the file in one") {
    const std::string text = "\xEF\xBB\xBF码,\"名\n称\"\r\n\"x\"\"y\",\nbad\"cell,1\n最后,\"\"";
    const auto whole = read_csv(text);
    REQUIRE(whole.size() == 4);
    CHECK(*whole[0] == CsvRow{1, Cells{"码", "名\n称"}});
    for (std::size_t size = 1; size <= text.size(); ++size)
        CHECK(read_in_pieces(text, size) == whole);
}

TEST_CASE("line numbers count the lines inside a quoted cell") {
    const auto lines = read_csv("\"one\ntwo\nthree\",x\ny,z\n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[1]->line == 4);
}

TEST_CASE("a file of nothing, or of a byte order mark, has no rows") {
    CHECK(read_csv("").empty());
    CHECK(read_csv("\xEF\xBB\xBF").empty());
}

TEST_CASE("a broken row is one fault with its line, and the next row is read") {
    const auto lines = read_csv("good,1\nba\"d,2\ngood,3\n");
    REQUIRE(lines.size() == 3);
    REQUIRE_FALSE(lines[1].has_value());
    CHECK(lines[1].error().line == 2);
    CHECK(*lines[2] == CsvRow{3, Cells{"good", "3"}});
}

TEST_CASE("every way of breaking the quoting rules is named") {
    CHECK(first_fault("a\"b\n").reason ==
          "a quotation mark stands inside a cell that does not begin with one");
    CHECK(first_fault("\"a\"b\n").reason ==
          "something stands between a closing quotation mark and the comma");
    CHECK(first_fault("x\n\"a,b\nc\n") == CsvFault{2, "a quotation mark is never closed"});
    CHECK(first_fault("a\rb\n").reason == "a carriage return stands without a line feed");
    CHECK(first_fault("a\r").reason == "a carriage return stands without a line feed");
}

TEST_CASE("text that is not UTF-8 and a zero byte are refused") {
    CHECK(first_fault("a,\xC4\xE3\xBA\xC3\n") == CsvFault{1, "the text is not UTF-8, or holds a zero byte"});
    CHECK(first_fault("a\nb\0c\n"s) == CsvFault{2, "the text is not UTF-8, or holds a zero byte"});
}

TEST_CASE("a row longer than the limit is passed over without keeping it") {
    const CsvLimits limits{.row_bytes_max = 10, .columns_max = 3};
    CHECK(read_csv("123456789\n", limits).front().has_value());
    CHECK(first_fault("x\n12345678901\ny\n", limits) == CsvFault{2, "the row is longer than 10 bytes"});
    CHECK(first_fault("\"1234567890123", limits).reason == "a quotation mark is not closed within 10 bytes");
    CHECK(first_fault("1,2,3,4\n", limits) == CsvFault{1, "there are more than 3 columns"});
    CHECK(read_csv("12345678901\ny\n", limits).back()->cells == Cells{"y"});
}

TEST_CASE("what is written as a cell is read back as it was") {
    for (const std::string cell : {"plain", "two, cells", "a \"word\"", "line\nend", "", "枫桥"})
        CHECK(only_row(csv_cell(cell) + ",end\n").cells == Cells{cell, "end"});
    CHECK(csv_cell("plain") == "plain");
}
