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

} // namespace fengqiao::kiosk::ui
