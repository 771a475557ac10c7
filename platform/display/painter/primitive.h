#pragma once

#include "platform/display/canvas/canvas.h"

#include <array>
#include <cstdint>

struct ImTextureData;

namespace fengqiao::display {

enum class Shape : std::uint8_t { Rectangle, Triangle };

// What a pixel of the shape gets.
enum class Ink : std::uint8_t {
    Flat,      // one colour
    AlphaRamp, // one colour, alpha runs (the soft edge of a rounded shape)
    Ramps,     // colours and alpha run
    Mask,      // colours run or stand still under the texture's alpha
    Picture,   // the texture's own colours, under the corners'
};

struct Corner {
    float x = 0, y = 0;      // pixels
    float u = 0, v = 0;      // texels
    std::uint32_t color = 0; // ARGB
};

// One rectangle or triangle of a frame, clipped, with all that decides its pixels.
struct Primitive {
    Shape shape{};
    Ink ink{};
    bool opaque = false;                    // hides what lies below, wherever the shape is
    Box box;                                // the only pixels it may touch
    std::uint32_t color = 0;                // ARGB; of Flat, AlphaRamp, and of one_color
    bool one_color = true;                  // only of Mask and Picture: corners share a colour
    const ImTextureData* texture = nullptr; // only of Mask and Picture
    std::array<Corner, 3> corners;          // a rectangle's are top left, top right, bottom right
};

// The first pixel whose centre is at `edge` or right of it (below it). A shape owns the pixels from the first
// centre of its one edge to before the first centre of the other: neighbours that share an edge never share
// a pixel and never leave one out.
constexpr int first_centre(double edge) {
    const double limited = edge > -32768.0 ? (edge < 32768.0 ? edge : 32768.0) : -32768.0;
    const double centre = limited - 0.5;
    const int whole = static_cast<int>(centre);
    return whole + (static_cast<double>(whole) < centre ? 1 : 0);
}

// The texture's alpha between its texels, u and v in texels, 0 to 255.
std::uint32_t sample(const ImTextureData& texture, double u, double v);

// Paints the part of the primitive that lies in `part`. Pixels do not depend on how a picture is cut into
// parts.
void raster(const Primitive& primitive, const Box& part, const Canvas& canvas);

} // namespace fengqiao::display
