#pragma once

#include <cstdint>

namespace fengqiao::display {

// A straight ramp of one colour channel along a row: `start` at the first pixel, `step` more at each next
// one.
struct Ramp {
    float start = 0; // 0 to 255
    float step = 0;
};

// The inner loops: one row of pixels each. Weights go from 0 to 256, so that full cover is exact.
// Every kernel gives the same result for a pixel wherever its span begins, so tiles cannot show.

// 0..255 to 0..256.
constexpr std::uint32_t weight_of(std::uint32_t alpha) {
    return alpha + (alpha >> 7);
}

constexpr std::uint32_t mixed(std::uint32_t below, std::uint32_t above, std::uint32_t weight) {
    const std::uint32_t rest = 256 - weight;
    const std::uint32_t red_blue = ((below & 0xFF00FF) * rest + (above & 0xFF00FF) * weight) >> 8;
    const std::uint32_t green = ((below & 0xFF00) * rest + (above & 0xFF00) * weight) >> 8;
    return (red_blue & 0xFF00FF) | (green & 0xFF00);
}

// One colour at one weight.
void blend_flat(std::uint32_t* row, int count, std::uint32_t color, std::uint32_t weight);
// One colour, each pixel at mask * weight.
void blend_mask(std::uint32_t* row, const std::uint8_t* mask, int count, std::uint32_t color,
                std::uint32_t weight);
// Red, green, blue and alpha ramps, each pixel at its mask.
void blend_mask_ramps(std::uint32_t* row, const std::uint8_t* mask, int offset, int count,
                      const Ramp* red_green_blue_alpha);
// A row of texels, four bytes each from red to how much they cover, all of it at `weight`.
void blend_texels(std::uint32_t* row, const std::uint8_t* rgba, int count, std::uint32_t weight);
// One colour under a ramp of alpha. A ramp's start lies `offset` pixels before the row's first pixel.
void blend_alpha_ramp(std::uint32_t* row, int offset, int count, std::uint32_t color, Ramp alpha);
// Red, green and blue ramps that cover what is below.
void fill_ramps(std::uint32_t* row, int offset, int count, const Ramp* red_green_blue);
// Red, green, blue and alpha ramps.
void blend_ramps(std::uint32_t* row, int offset, int count, const Ramp* red_green_blue_alpha);

} // namespace fengqiao::display
