#pragma once

#include "core/statistics/measures.h"

#include <span>
#include <string_view>

namespace fengqiao::headquarters {

// Every figure of a report in one table: its code in files, its Chinese name, and where it comes from. Both
// formats are written from it, so that neither can forget one.
template <class Value> struct Figure {
    std::string_view code;
    std::string_view zh;
    Value (*of)(const Measures&);
};

std::span<const Figure<std::int64_t>> count_figures();
std::span<const Figure<Fen>> amount_figures();
std::span<const Figure<Ratio>>
rate_figures(); // written as a percentage with one decimal, and as two integers
std::span<const Figure<std::int64_t>> balance_figures();

} // namespace fengqiao::headquarters
