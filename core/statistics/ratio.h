#pragma once

#include "core/basics/money.h"

#include <string>

namespace fengqiao {

// So many of so many. Kept exact until it is written down.
struct Ratio {
    std::int64_t count{0};
    std::int64_t of{0};

    friend bool operator==(const Ratio&, const Ratio&) = default;
};

// What stands where nothing can be divided: a rate of nothing is no rate (DOMAIN 5.1).
constexpr const char* no_figure = "—";

constexpr int decimals_max = 6;

// The exact quotient, rounded half up (away from zero) to 0..6 decimals; 6127 of 7217 is 0.85 with two.
// Integers only: no floating point ever touches a figure. no_figure when `of` is not above zero.
std::string decimal(Ratio ratio, int decimals);

// The same as a percentage, without the sign: 84.9.
std::string percent(Ratio ratio, int decimals = 1);

// Amounts with two decimals: yuan, 万元 and 亿元.
std::string in_yuan(Fen amount);
std::string in_wan_yuan(Fen amount);
std::string in_yi_yuan(Fen amount);
// The mean amount of so many cases in yuan, two decimals.
std::string mean_in_yuan(Fen total, std::int64_t cases);

} // namespace fengqiao
