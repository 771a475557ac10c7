#pragma once

#include "tests/headquarters_statistics/support/office.h"
#include "tests/support/seeded_random.h"

namespace fengqiao::headquarters {

// A case of an earlier year as it could stand in a file, all of chance.
inline Imported random_case(SeededRandom& random, int number) {
    const auto pick = [&](std::uint64_t limit) { return static_cast<int>(random.below(limit)); };
    static const DirectoryRecords city = sample_city();
    const Branch& branch = city.branches[static_cast<std::size_t>(pick(city.branches.size()))];
    const bool bank = branch.institution == city.institutions[0].id;
    Imported row;
    row.number = "R-" + std::to_string(number);
    row.branch = branch.id;
    row.business = (bank ? "B0" : "N0") + std::to_string(1 + pick(4));
    row.cause = "C0" + std::to_string(1 + pick(9));
    row.received = Day{std::chrono::year{2023} / 1 / 1} + days{pick(1'000)};
    if (pick(5) != 0) row.notified = row.received + days{pick(25)};
    if (pick(5) != 0) row.closed = row.notified.value_or(row.received) + days{pick(10)};
    if (row.notified && pick(3) != 0) row.rating = static_cast<Satisfaction>(1 + pick(5));
    row.highest_level = static_cast<Level>(pick(3));
    row.amount_disputed = Fen{pick(10'000'000)};
    if (row.notified || row.closed) row.amount_paid = Fen{pick(2) * pick(1'000'000)};
    return row;
}

inline std::vector<Imported> random_cases(std::uint64_t seed, int count) {
    SeededRandom random{seed};
    std::vector<Imported> rows;
    for (int number = 0; number < count; ++number)
        rows.push_back(random_case(random, number));
    return rows;
}

inline Folded as_folded(const std::vector<Imported>& rows) {
    Folded change;
    for (const Imported& row : rows) {
        CaseEvent event;
        event.body = row;
        change.imports.push_back(event);
    }
    return change;
}

} // namespace fengqiao::headquarters
