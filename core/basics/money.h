#pragma once

#include <compare>
#include <cstdint>

namespace fengqiao {

// Money in fen (1/100 yuan), always an integer.
struct Fen {
    std::int64_t count{0};

    friend auto operator<=>(const Fen&, const Fen&) = default;
    friend Fen operator+(Fen left, Fen right) { return {left.count + right.count}; }
    Fen& operator+=(Fen other) { return *this = *this + other; }
};

} // namespace fengqiao
