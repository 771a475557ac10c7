#pragma once

#include "platform/display/painter/primitive.h"

#include <vector>

namespace fengqiao::display {

inline constexpr int tile_size = 64; // pixels

// What one tile of the picture shows: the primitives that reach into it, lowest first, and their fingerprint.
struct Tile {
    std::vector<std::uint32_t> primitives;
    std::uint64_t fingerprint = 0;
    bool stale = false; // a texel that it shows was written anew
};

// The primitives of one frame, sorted into tiles. What an opaque primitive hides in a tile is dropped there.
class Bins {
public:
    void start(int width, int height);
    // `texels_written`: the primitive reads texels that changed since the last frame.
    void add(const Primitive& primitive, bool texels_written);

    int columns() const { return columns_; }
    int rows() const { return rows_; }
    const Tile& tile(int column, int row) const { return tiles_[index(column, row)]; }
    Box box(int column, int row) const;
    const Primitive& primitive(std::uint32_t number) const { return primitives_[number]; }

private:
    std::size_t index(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(column);
    }

    int width_ = 0;
    int height_ = 0;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<Primitive> primitives_;
    std::vector<Tile> tiles_;
};

} // namespace fengqiao::display
