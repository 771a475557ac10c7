#pragma once

#include "platform/display/canvas/canvas.h"
#include "platform/display/painter/bins.h"

#include <vector>

struct ImDrawData;

namespace fengqiao::display {

// Paints ImGui's frames into memory without a graphics processor, and only where they differ from the last
// one. The same frame gives the same pixels on every machine.
class Painter {
public:
    // Returns the boxes of the canvas that were painted, empty when the frame looks like the last one. The
    // canvas must still hold the last frame; another canvas (other memory, other size) is painted whole.
    // Honours what the frame asks for its textures: of alpha, and of colours for pictures.
    const std::vector<Box>& paint(const ImDrawData& frame, Canvas canvas);
    // The next frame is painted whole.
    void forget() { known_ = {}; }

private:
    void paint_tile(int column, int row, const Canvas& canvas);
    void note(const Box& painted);
    void merge_rows();

    Canvas known_;
    Bins bins_;
    std::vector<std::uint64_t> shown_; // the fingerprint of each tile on the canvas
    std::vector<Box> changed_;
};

} // namespace fengqiao::display
