#pragma once

#include "core/writing/hand_reader.h"

#include <cstdint>

namespace fengqiao::writing {

// How much of the square the longer side of what was drawn fills.
constexpr float drawn_side = 0.72F;

// The strokes moved to the middle of the square and scaled to fill it, however small and wherever they were
// drawn; points that hardly moved on are left out, empty strokes too. A dot stays a dot.
std::vector<InkStroke> centred(const std::vector<InkStroke>& strokes);

// A square picture, one byte a pixel, rows from the top: 255 is paper, 0 is ink.
struct InkPicture {
    int side{};
    std::vector<std::uint8_t> pixels;
};

// Draws centred strokes with a round pen.
InkPicture picture_of(const std::vector<InkStroke>& strokes, int side, float pen_radius);

} // namespace fengqiao::writing
