#pragma once

#include "core/statistics/case_facts.h"
#include "core/statistics/measures.h"

#include <span>

namespace fengqiao {

// From the beginning of one China day to the beginning of another, which no longer belongs to it.
struct Period {
    Day from{};
    Day until{};
};

// A part of the organisation: everything, or one branch, station or institution by its number in Place.
struct Scope {
    enum class Part : std::uint8_t { Everything, Branch, Station, Institution };
    Part part{Part::Everything};
    std::uint32_t number{0};
};

enum class Dimension : std::uint8_t { Branch, Station, Institution, Business, Cause, Month };

struct Group {
    std::uint32_t key{0}; // number in Place or Codes; a month is 202603
    Measures measures;
};

constexpr std::size_t months_max = 1'200;

Measures measure(std::span<const CaseFacts> facts, Period period, Scope scope = {});

struct Grouped {
    std::vector<Group> groups;
    Measures total; // what measure() says of all of them together, from the same look at every case
};

// The same for every branch, station, institution, business, cause or month, in order of key. A month is a
// calendar month as far as it lies in the period, and months without a case are there too; of a period of
// more than months_max months the later ones are left out. Other groups appear when a case of theirs is in
// the scope.
Grouped group_by(std::span<const CaseFacts> facts, Dimension dimension, Period period, Scope scope = {});

} // namespace fengqiao
