#pragma once

#include "platform/display/painter/primitive.h"

namespace fengqiao::display {

// A rectangle of a texture that has colours of its own: a photograph or a drawing. Texels go to pixels one to
// one where the rectangle has their size, as pictures are made to have it; else they are interpolated.
void raster_picture(const Primitive& primitive, const Box& part, const Canvas& canvas);

// ARGB between the texture's texels, u and v in texels.
std::uint32_t sample_colour(const ImTextureData& texture, double u, double v);

// What a texel lends a pixel under a corner's colour, which is white for a picture as it is. Both ARGB.
std::uint32_t tinted(std::uint32_t texel, std::uint32_t colour);

} // namespace fengqiao::display
