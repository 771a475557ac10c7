#pragma once

#include "core/basics/date.h"
#include "core/basics/money.h"
#include "core/text/locale.h"

namespace fengqiao {

// Texts a person reads, in China's time (UTC+8, DECISIONS 13).
std::string short_date(const Locale& locale, Day day);       // 11月23日 星期一   Mon 23 Nov
std::string long_date(const Locale& locale, Day day);        // 2026年11月23日    23 Nov 2026
std::string time_of_day(Instant at);                         // 09:06
std::string date_and_time(const Locale& locale, Instant at); // 11月23日 09:06    23 Nov 09:06

std::string spoken_length(const Locale& locale,
                          std::chrono::milliseconds time); // 1分20秒          1 min 20 s

std::string yuan(Fen amount); // ¥1,234.50, -¥0.05

// A mobile number as it is read aloud: 138 1234 5678. Fewer digits are grouped as far as they go.
std::string grouped_phone(std::string_view digits);
// A complaint number, 4-4-4 (DECISIONS 8): 1234 5678 9012. Fewer digits are grouped as far as they go.
std::string grouped_number(std::string_view digits);

} // namespace fengqiao
