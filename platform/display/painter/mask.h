#pragma once

#include "platform/display/painter/primitive.h"

namespace fengqiao::display {

// A rectangle of colour under a texture's alpha: text, shadows, icons, rounded corners. Texels go to pixels
// one to one where the rectangle has their size (crisp text even when a page slides by fractions), else they
// are interpolated.
void raster_mask(const Primitive& primitive, const Box& part, const Canvas& canvas);

} // namespace fengqiao::display
