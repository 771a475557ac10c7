#pragma once

#include "core/statistics/measure.h"

namespace fengqiao {

// Cuts a period into consecutive slots and finds the slot of a day by looking it up, a million times in a
// row.
class Calendar {
public:
    static Calendar whole(Period period);
    static Calendar by_month(Period period);

    [[nodiscard]] int slots() const { return static_cast<int>(keys_.size()); }
    // Year and month of a slot as 202603.
    [[nodiscard]] std::uint32_t key(int slot) const { return keys_[static_cast<std::size_t>(slot)]; }
    // -1 before the period, slots() after it.
    [[nodiscard]] int slot(DayNumber day) const {
        if (day < from_) return -1;
        if (day >= until_) return slots();
        return table_.empty() ? 0 : table_[static_cast<std::size_t>(day - from_)];
    }
    [[nodiscard]] bool contains(int slot) const { return slot >= 0 && slot < slots(); }

private:
    DayNumber from_{0};
    DayNumber until_{0};
    std::vector<std::uint16_t> table_; // empty when there is one slot only
    std::vector<std::uint32_t> keys_;
};

} // namespace fengqiao
