#pragma once

#include "core/statistics/calendar.h"
#include "core/statistics/day_histogram.h"

namespace fengqiao {

// Adds cases up, each into the slots of the days on which something happened to it. One pass, no sorting.
class Tally {
public:
    explicit Tally(const Calendar& calendar) : calendar_{calendar} {}

    // Groups are numbered from 0 as the caller likes; a new number makes room for itself.
    void add(const CaseFacts& facts, std::size_t group);
    [[nodiscard]] Measures measures(std::size_t group, int slot) const;
    [[nodiscard]] Measures total() const; // of all groups over the whole calendar

private:
    struct Cell {
        Measures so_far;
        DayHistogram days;
    };

    Cell* cell(std::size_t group, int slot);
    void add_received(Cell& cell, const CaseFacts& facts) const;
    void add_notified(Cell& cell, const CaseFacts& facts) const;
    void add_closed(Cell& cell, const CaseFacts& facts) const;
    void add_mediation(Cell& cell, const CaseFacts& facts) const;
    void add_stays(const CaseFacts& facts, std::size_t group);

    const Calendar& calendar_;
    std::vector<Cell> cells_; // group after group, slot after slot
    std::vector<std::int64_t>
        opened_; // per group slots() + 2: by how much the open cases change at each boundary
};

} // namespace fengqiao
