#include "core/statistics/measure.h"

#include "core/statistics/tally.h"

#include <algorithm>

namespace fengqiao {
namespace {

bool is_in(const CaseFacts& facts, Scope scope) {
    switch (scope.part) {
    case Scope::Part::Everything: return true;
    case Scope::Part::Branch: return facts.place.branch == scope.number;
    case Scope::Part::Station: return facts.place.station == scope.number;
    case Scope::Part::Institution: return facts.place.institution == scope.number;
    }
    return false;
}

std::uint32_t key_of(const CaseFacts& facts, Dimension dimension) {
    switch (dimension) {
    case Dimension::Branch: return facts.place.branch;
    case Dimension::Station: return facts.place.station;
    case Dimension::Institution: return facts.place.institution;
    case Dimension::Business: return facts.business;
    case Dimension::Cause: return facts.cause;
    case Dimension::Month: return 0;
    }
    return 0;
}

Grouped by_month(std::span<const CaseFacts> facts, Period period, Scope scope) {
    const auto calendar = Calendar::by_month(period);
    Tally tally{calendar};
    for (const auto& fact : facts)
        if (is_in(fact, scope)) tally.add(fact, 0);
    Grouped grouped;
    for (int slot = 0; slot < calendar.slots(); ++slot)
        grouped.groups.push_back({calendar.key(slot), tally.measures(0, slot)});
    const bool cut_short = grouped.groups.size() == months_max;
    grouped.total = cut_short ? measure(facts, period, scope) : tally.total();
    return grouped;
}

} // namespace

Measures measure(std::span<const CaseFacts> facts, Period period, Scope scope) {
    const auto calendar = Calendar::whole(period);
    Tally tally{calendar};
    for (const auto& fact : facts)
        if (is_in(fact, scope)) tally.add(fact, 0);
    return tally.measures(0, 0);
}

Grouped group_by(std::span<const CaseFacts> facts, Dimension dimension, Period period, Scope scope) {
    if (dimension == Dimension::Month) return by_month(facts, period, scope);
    const auto calendar = Calendar::whole(period);
    Tally tally{calendar};
    std::unordered_map<std::uint32_t, std::size_t> numbers;
    for (const auto& fact : facts) {
        if (!is_in(fact, scope)) continue;
        const auto number = numbers.try_emplace(key_of(fact, dimension), numbers.size()).first->second;
        tally.add(fact, number);
    }
    Grouped grouped{.total = tally.total()};
    for (const auto& [key, number] : numbers)
        grouped.groups.push_back({key, tally.measures(number, 0)});
    std::ranges::sort(grouped.groups, {}, &Group::key);
    return grouped;
}

} // namespace fengqiao
