#pragma once

#include <cstdint>
#include <vector>

namespace fengqiao::kiosk::ui {

// The upper left corner of a soft shadow, as alpha: a rounded corner under a Gaussian blur, reaching so far
// in that its last row and column can be stretched along the edges.
struct BakedShadow {
    int size{};    // pixels of the square
    int outside{}; // of them beyond the edge of the shape
    std::vector<std::uint8_t> alpha;
};

// `blur` is the Gaussian's sigma, both in pixels.
BakedShadow bake_shadow(float radius, float blur);

// A disc as alpha: how much of each pixel lies in it, row after row of a square of twice its radius and a
// clear rim. One texel of the rim may be drawn with the disc: beyond it neighbours of the square would be
// seen.
inline constexpr int disc_rim = 2;
std::vector<std::uint8_t> bake_disc(int radius);

} // namespace fengqiao::kiosk::ui
