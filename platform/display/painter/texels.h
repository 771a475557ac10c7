#pragma once

#include "platform/display/painter/primitive.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::display {

// Where a row or column of pixels finds its texels: between `first` and `second`, `share` / 256 of the
// second.
struct Texels {
    int first = 0;
    int second = 0;
    int share = 0;

    friend bool operator==(const Texels&, const Texels&) = default;
};

// A texture coordinate in 256ths, counted from the middle of the first texel.
inline Texels texels_at(double coordinate, int size) {
    // Never below nought, so that cutting off rounds once a half is added; lround is a call on processors
    // that must do without SSE4.
    const int fine = static_cast<int>(std::clamp(coordinate * 256.0 - 127.5, 0.5, (size - 1) * 256.0 + 0.5));
    const int first = fine >> 8;
    return {first, std::min(first + 1, size - 1), fine & 255};
}

// One axis of a rectangle: from pixel edge `from` to `to` the texture runs from `start` to `stop`.
struct Axis {
    double from, to, start, stop;

    double at(int pixel) const { return start + (stop - start) / (to - from) * (pixel + 0.5 - from); }
    bool one_to_one() const { return std::fabs(std::fabs(stop - start) - (to - from)) < 0.05; }
    // The texel of a pixel when both have the same size; an edge that falls on a centre must not flicker.
    int texel(int pixel) const {
        constexpr double nudge = 1.0 / 256.0;
        const int first = first_centre(from);
        const double inside = first + 0.5 - from;
        if (stop >= start) return static_cast<int>(std::floor(start + inside + nudge)) + (pixel - first);
        return static_cast<int>(std::ceil(start - inside - nudge)) - 1 - (pixel - first);
    }
};

struct Axes {
    Axis across, down;

    explicit Axes(const Primitive& primitive)
        : across{primitive.corners[0].x, primitive.corners[2].x, primitive.corners[0].u,
                 primitive.corners[2].u},
          down{primitive.corners[0].y, primitive.corners[2].y, primitive.corners[0].v,
               primitive.corners[2].v} {}
    bool one_to_one() const { return across.one_to_one() && down.one_to_one(); }
};

} // namespace fengqiao::display
