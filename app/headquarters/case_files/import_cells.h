#pragma once

#include "core/basics/date.h"
#include "core/basics/money.h"
#include "core/casework/filing_bodies.h"
#include "core/rating/satisfaction.h"

namespace fengqiao::headquarters {

// Single cells of an imported line; nullopt for what is no such thing.

// Twelve digits of a complaint number may be grouped, as on the receipt; any other number stays as it is.
std::optional<std::string> read_case_number(std::string_view cell);
std::optional<Day>
read_day(std::string_view cell); // 2026-03-31, or 2026/3/31 as spreadsheet programs write it
std::optional<Fen> read_yuan(std::string_view cell); // 1234, 1234.5 or 1234.56; never below nought
std::optional<Satisfaction> read_rating(std::string_view cell);
std::optional<Level> read_level(std::string_view cell);

std::string_view level_word(Level level);    // branch, station, headquarters
std::string_view level_word_zh(Level level); // 网点, 服务站, 总部

} // namespace fengqiao::headquarters
