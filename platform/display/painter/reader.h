#pragma once

#include "platform/display/painter/bins.h"

struct ImDrawData;

namespace fengqiao::display {

// Takes up what the frame says about its textures: created, written, no longer wanted. Returns whether
// everything must be painted anew (a texture is new or gone). Call settle_textures() after painting.
bool textures_renewed(const ImDrawData& frame);

// Tells ImGui that its requests about textures were honoured.
void settle_textures(const ImDrawData& frame);

// Cuts the frame into rectangles and triangles, lowest first. What a texture of
// alpha masks is drawn in the corners' colours, what one of colours shows in its own.
void read_frame(const ImDrawData& frame, int width, int height, Bins& bins);

} // namespace fengqiao::display
