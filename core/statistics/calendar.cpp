#include "core/statistics/calendar.h"

#include <algorithm>

namespace fengqiao {
namespace {

std::uint32_t month_key(Day day) {
    const std::chrono::year_month_day date{day};
    return static_cast<std::uint32_t>(static_cast<int>(date.year())) * 100 +
           static_cast<unsigned>(date.month());
}

Day next_month(Day day) {
    const std::chrono::year_month_day date{day};
    return Day{date.year() / date.month() / 1 + std::chrono::months{1}};
}

} // namespace

Calendar Calendar::whole(Period period) {
    Calendar calendar;
    calendar.from_ = day_number(period.from);
    calendar.until_ = std::max(calendar.from_, day_number(period.until));
    calendar.keys_ = {0};
    return calendar;
}

Calendar Calendar::by_month(Period period) {
    Calendar calendar;
    calendar.from_ = calendar.until_ = day_number(period.from);
    Day begin = period.from;
    while (begin < period.until && calendar.keys_.size() < months_max) {
        const Day end = std::min(next_month(begin), period.until);
        calendar.table_.resize(calendar.table_.size() + static_cast<std::size_t>((end - begin).count()),
                               static_cast<std::uint16_t>(calendar.keys_.size()));
        calendar.keys_.push_back(month_key(begin));
        calendar.until_ = day_number(end);
        begin = end;
    }
    return calendar;
}

} // namespace fengqiao
