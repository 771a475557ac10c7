#include "platform/display/painter/painter.h"

#include "platform/display/painter/reader.h"

#include "core/basics/check.h"

#include <algorithm>

namespace fengqiao::display {

const std::vector<Box>& Painter::paint(const ImDrawData& frame, Canvas canvas) {
    check(canvas.pixels != nullptr && canvas.stride_pixels >= canvas.width, "the painter has a canvas");
    const bool same_canvas = canvas.pixels == known_.pixels && canvas.width == known_.width &&
                             canvas.height == known_.height && canvas.stride_pixels == known_.stride_pixels;
    const bool everything = textures_renewed(frame) || !same_canvas;
    known_ = canvas;
    read_frame(frame, canvas.width, canvas.height, bins_);
    settle_textures(frame);

    changed_.clear();
    shown_.resize(static_cast<std::size_t>(bins_.columns()) * static_cast<std::size_t>(bins_.rows()));
    auto shown = shown_.begin();
    for (int row = 0; row < bins_.rows(); ++row) {
        for (int column = 0; column < bins_.columns(); ++column, ++shown) {
            const Tile& tile = bins_.tile(column, row);
            if (!everything && !tile.stale && tile.fingerprint == *shown) continue;
            *shown = tile.fingerprint;
            paint_tile(column, row, canvas);
            note(bins_.box(column, row));
        }
    }
    merge_rows();
    return changed_;
}

void Painter::paint_tile(int column, int row, const Canvas& canvas) {
    const Tile& tile = bins_.tile(column, row);
    const Box box = bins_.box(column, row);
    const bool covered = !tile.primitives.empty() && [&] {
        const Primitive& lowest = bins_.primitive(tile.primitives.front());
        return lowest.opaque && lowest.shape == Shape::Rectangle && common(lowest.box, box) == box;
    }();
    // Black below everything, so that a translucent frame does not gather over its predecessors.
    if (!covered)
        for (int y = box.top; y < box.bottom; ++y)
            std::fill(canvas.row(y) + box.left, canvas.row(y) + box.right, 0U);
    for (const std::uint32_t number : tile.primitives)
        raster(bins_.primitive(number), box, canvas);
}

// Joins the box to its left neighbour.
void Painter::note(const Box& painted) {
    if (!changed_.empty() && changed_.back().top == painted.top && changed_.back().right == painted.left)
        changed_.back().right = painted.right;
    else
        changed_.push_back(painted);
}

// Joins boxes of the same width that lie below each other.
void Painter::merge_rows() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < changed_.size(); ++i) {
        const Box box = changed_[i];
        const auto end = changed_.begin() + static_cast<std::ptrdiff_t>(kept);
        const auto above = std::find_if(changed_.begin(), end, [&](const Box& other) {
            return other.left == box.left && other.right == box.right && other.bottom == box.top;
        });
        if (above != end)
            above->bottom = box.bottom;
        else
            changed_[kept++] = box;
    }
    changed_.resize(kept);
}

} // namespace fengqiao::display
