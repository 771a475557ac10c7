#pragma once

#include <span>
#include <string>
#include <string_view>

namespace fengqiao::headquarters {

// Tables for spreadsheet programs: CSV in UTF-8, which they only recognise by a byte order mark.

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// One cell. A text that begins with = + - @, a tab or a carriage return would be worked out as a formula
// where it is opened: an apostrophe before it keeps it a text.
std::string sheet_cell(std::string_view text);

// One line with its line end.
std::string sheet_line(std::span<const std::string> cells);

} // namespace fengqiao::headquarters
