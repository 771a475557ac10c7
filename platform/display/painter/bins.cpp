#include "platform/display/painter/bins.h"

#include "imgui.h"

#include <algorithm>
#include <bit>

namespace fengqiao::display {

namespace {

constexpr std::uint64_t stir(std::uint64_t state, std::uint64_t word) {
    state = (state ^ word) * 0x9E3779B97F4A7C15U;
    return state ^ (state >> 29);
}

std::uint64_t pair(float one, float other) {
    return static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(one)) << 32 |
           std::bit_cast<std::uint32_t>(other);
}

std::uint64_t pair(int one, int other) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(one)) << 32 |
           static_cast<std::uint32_t>(other);
}

// Three chains side by side: a processor stirs them at once.
std::uint64_t fingerprint(const Primitive& primitive) {
    const int texture = primitive.texture != nullptr ? primitive.texture->UniqueID : -1;
    std::uint64_t where = 0xCBF29CE484222325U, texels = 0x84222325CBF29CE4U, inks = 0x9CE4842223250CBFU;
    where = stir(where, pair(primitive.box.left, primitive.box.top));
    texels = stir(texels, pair(primitive.box.right, primitive.box.bottom));
    inks =
        stir(inks, pair(texture, static_cast<int>(primitive.shape) << 8 | static_cast<int>(primitive.ink)));
    for (const Corner& corner : primitive.corners) {
        where = stir(where, pair(corner.x, corner.y));
        texels = stir(texels, pair(corner.u, corner.v));
        inks = stir(inks, corner.color);
    }
    return stir(stir(where, texels), stir(inks, primitive.color));
}

enum class Reach { Misses, Crosses, Covers };

// How a triangle and a tile lie to each other. The tile's corners are half a pixel outside its outermost
// centres: that is the margin for rounding.
Reach reach(const std::array<Corner, 3>& corners, const Box& tile) {
    const auto edge = [](const Corner& from, const Corner& to, double x, double y) {
        return (double{to.x} - from.x) * (y - from.y) - (double{to.y} - from.y) * (x - from.x);
    };
    const double area = edge(corners[0], corners[1], corners[2].x, corners[2].y);
    if (area == 0) return Reach::Misses;
    bool inside_all = true;
    for (std::size_t i = 0; i < 3; ++i) {
        int inside = 0;
        for (const int x : {tile.left, tile.right})
            for (const int y : {tile.top, tile.bottom})
                if (edge(corners[i], corners[(i + 1) % 3], x, y) * area > 0) ++inside;
        if (inside == 0) return Reach::Misses;
        inside_all = inside_all && inside == 4;
    }
    return inside_all ? Reach::Covers : Reach::Crosses;
}

bool holds(const Box& outer, const Box& inner) {
    return common(outer, inner) == inner;
}

} // namespace

void Bins::start(int width, int height) {
    width_ = width;
    height_ = height;
    columns_ = (width + tile_size - 1) / tile_size;
    rows_ = (height + tile_size - 1) / tile_size;
    primitives_.clear();
    tiles_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
    for (Tile& tile : tiles_) {
        tile.primitives.clear();
        tile.fingerprint = 0;
        tile.stale = false;
    }
}

Box Bins::box(int column, int row) const {
    return {column * tile_size, row * tile_size, std::min(width_, (column + 1) * tile_size),
            std::min(height_, (row + 1) * tile_size)};
}

void Bins::add(const Primitive& primitive, bool texels_written) {
    if (primitive.box.empty()) return;
    const auto number = static_cast<std::uint32_t>(primitives_.size());
    primitives_.push_back(primitive);
    const std::uint64_t print = fingerprint(primitive);
    const Box& box_of = primitive.box;
    const int top = box_of.top / tile_size, bottom = (box_of.bottom - 1) / tile_size;
    const int left = box_of.left / tile_size, right = (box_of.right - 1) / tile_size;
    // Most triangles are slivers of a soft edge, within one tile: where those lie needs no question.
    const bool one_tile = top == bottom && left == right;
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column) {
            const Box here = box(column, row);
            const Reach how = primitive.shape == Shape::Rectangle ? Reach::Covers
                              : one_tile                          ? Reach::Crosses
                                                                  : reach(primitive.corners, here);
            if (how == Reach::Misses) continue;
            Tile& tile = tiles_[index(column, row)];
            if (primitive.opaque && how == Reach::Covers && holds(box_of, here)) {
                tile.primitives.clear();
                tile.fingerprint = 0;
                tile.stale = false;
            }
            tile.primitives.push_back(number);
            tile.fingerprint = stir(tile.fingerprint, print);
            tile.stale = tile.stale || texels_written;
        }
    }
}

} // namespace fengqiao::display
