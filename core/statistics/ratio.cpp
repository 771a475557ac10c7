#include "core/statistics/ratio.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::int64_t fen_per_yuan = 100;
constexpr std::int64_t fen_per_wan_yuan = 10'000 * fen_per_yuan;
constexpr std::int64_t fen_per_yi_yuan = 10'000 * fen_per_wan_yuan;

std::string plus_one(std::string digits) {
    auto at = digits.rbegin();
    for (; at != digits.rend() && *at == '9'; ++at)
        *at = '0';
    if (at != digits.rend()) {
        ++*at;
        return digits;
    }
    return "1" + digits;
}

// Division as it is taught at school, digit by digit, so that nothing overflows: count / of * 10^shift.
std::string quotient(Ratio ratio, int shift, int decimals) {
    if (ratio.of <= 0) return no_figure;
    decimals = std::clamp(decimals, 0, decimals_max);
    const bool negative = ratio.count < 0;
    const auto of = static_cast<std::uint64_t>(ratio.of);
    const auto count =
        negative ? 0 - static_cast<std::uint64_t>(ratio.count) : static_cast<std::uint64_t>(ratio.count);
    std::string digits = std::to_string(count / of);
    std::uint64_t rest = count % of;
    for (int place = 0; place < shift + decimals; ++place) {
        // rest is below 2^63; ten times it is taken in steps that stay below 2^64.
        unsigned digit = 0;
        std::uint64_t tenfold = 0;
        for (int time = 0; time < 10; ++time) {
            tenfold += rest;
            if (tenfold >= of) {
                tenfold -= of;
                ++digit;
            }
        }
        rest = tenfold;
        digits += static_cast<char>('0' + digit);
    }
    if (rest >= of - rest) digits = plus_one(std::move(digits));
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    const auto point = static_cast<std::size_t>(decimals);
    if (digits.size() <= point) digits.insert(0, point + 1 - digits.size(), '0');
    const bool nought = digits.find_first_not_of('0') == std::string::npos;
    if (point > 0) digits.insert(digits.size() - point, 1, '.');
    return negative && !nought ? "-" + digits : digits;
}

} // namespace

std::string decimal(Ratio ratio, int decimals) {
    return quotient(ratio, 0, decimals);
}
std::string percent(Ratio ratio, int decimals) {
    return quotient(ratio, 2, decimals);
}

std::string in_yuan(Fen amount) {
    return quotient({amount.count, fen_per_yuan}, 0, 2);
}
std::string in_wan_yuan(Fen amount) {
    return quotient({amount.count, fen_per_wan_yuan}, 0, 2);
}
std::string in_yi_yuan(Fen amount) {
    return quotient({amount.count, fen_per_yi_yuan}, 0, 2);
}

std::string mean_in_yuan(Fen total, std::int64_t cases) {
    const bool fits = cases <= INT64_MAX / fen_per_yuan;
    return quotient({total.count, fits ? cases * fen_per_yuan : 0}, 0, 2);
}

} // namespace fengqiao
