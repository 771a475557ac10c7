#include "platform/display/painter/mask.h"

#include "platform/display/painter/bins.h"
#include "platform/display/painter/planes.h"
#include "platform/display/painter/spans.h"
#include "platform/display/painter/texels.h"

#include "imgui.h"

#include <optional>

namespace fengqiao::display {

namespace {

std::uint32_t between(const unsigned char* upper, const unsigned char* lower, const Texels& across,
                      int share_down) {
    const int above = upper[across.first] * (256 - across.share) + upper[across.second] * across.share;
    const int below = lower[across.first] * (256 - across.share) + lower[across.second] * across.share;
    return static_cast<std::uint32_t>(above * (256 - share_down) + below * share_down + 32768) >> 16;
}

using Row = std::array<std::uint8_t, tile_size>;

// What lies under a mask: one colour, or colours that run.
class Color {
public:
    explicit Color(const Primitive& primitive)
        : primitive_{primitive}, weight_{weight_of(primitive.color >> 24)} {
        if (!primitive.one_color) planes_ = color_planes(CornerFrame{primitive}, primitive);
    }

    // `count` pixels of row `y` from `left` on.
    void blend(std::uint32_t* row, const std::uint8_t* mask, int y, int left, int count) const {
        if (primitive_.one_color) return blend_mask(row, mask, count, primitive_.color, weight_);
        const std::array ramps = ramps_of(planes_, y - primitive_.box.top);
        blend_mask_ramps(row, mask, left - primitive_.box.left, count, ramps.data());
    }
    // The same where the mask stands still.
    void blend_evenly(std::uint32_t* row, const Row& mask, int y, int left, int count) const {
        if (primitive_.one_color)
            blend_flat(row, count, primitive_.color, weight_of(mask[0] * weight_ >> 8));
        else
            blend(row, mask.data(), y, left, count);
    }

private:
    const Primitive& primitive_;
    std::uint32_t weight_;
    ColorPlanes planes_;
};

void raster_one_to_one(const Primitive& primitive, const Axes& axes, const Box& part, const Canvas& canvas) {
    const ImTextureData& texture = *primitive.texture;
    const int count = part.right - part.left;
    const int first = axes.across.texel(part.left);
    const bool forward = axes.across.stop >= axes.across.start;
    const bool direct = forward && first >= 0 && first + count <= texture.Width;
    const int highest = axes.down.texel(part.top), step = axes.down.stop >= axes.down.start ? 1 : -1;
    const Color color{primitive};
    Row gathered;
    for (int y = part.top; y < part.bottom; ++y) {
        const int line = std::clamp(highest + (y - part.top) * step, 0, texture.Height - 1);
        const unsigned char* const source =
            texture.Pixels + static_cast<std::ptrdiff_t>(line) * texture.Width;
        if (!direct)
            for (int i = 0; i < count; ++i)
                gathered[static_cast<std::size_t>(i)] =
                    source[std::clamp(forward ? first + i : first - i, 0, texture.Width - 1)];
        color.blend(canvas.row(y) + part.left, direct ? source + first : gathered.data(), y, part.left,
                    count);
    }
}

using Columns = std::array<Texels, tile_size>;

// A row of texels between two of the texture, and from it the mask of a row of pixels. Down first and across
// after: what lies beside each other in memory is done in one go, and a texel that many pixels share once.
class Between {
public:
    Between(const ImTextureData& texture, const Columns& columns, int count)
        : texture_{texture},
          columns_{columns},
          count_{static_cast<std::size_t>(count)},
          lowest_{std::min(columns[0].first, columns[count_ - 1].first)},
          texels_{static_cast<std::size_t>(std::max(columns[0].second, columns[count_ - 1].second) - lowest_ +
                                           1)},
          even_{columns[0] == columns[count_ - 1]} {}

    // Every pixel of a row sees the same: the straight part of a shadow.
    [[nodiscard]] bool even() const { return even_; }

    void mask(const Texels& down, Row& made) {
        const unsigned char* const upper = line(down.first);
        const unsigned char* const lower = line(down.second);
        if (texels_ > wide_.size()) { // made much smaller: few of its texels are looked at
            for (std::size_t i = 0; i < count_; ++i)
                made[i] = static_cast<std::uint8_t>(between(upper, lower, columns_[i], down.share));
            return;
        }
        for (std::size_t at = 0; at < texels_; ++at)
            wide_[at] =
                static_cast<std::uint32_t>(upper[lowest_ + static_cast<int>(at)] * (256 - down.share) +
                                           lower[lowest_ + static_cast<int>(at)] * down.share);
        if (even_) return made.fill(across(columns_[0]));
        for (std::size_t i = 0; i < count_; ++i)
            made[i] = across(columns_[i]);
    }

private:
    [[nodiscard]] const unsigned char* line(int down) const {
        return texture_.Pixels + static_cast<std::ptrdiff_t>(down) * texture_.Width;
    }
    [[nodiscard]] std::uint8_t across(const Texels& column) const {
        const std::uint32_t first = wide_[static_cast<std::size_t>(column.first - lowest_)];
        const std::uint32_t second = wide_[static_cast<std::size_t>(column.second - lowest_)];
        const auto share = static_cast<std::uint32_t>(column.share);
        return static_cast<std::uint8_t>((first * (256 - share) + second * share + 32768) >> 16);
    }

    const ImTextureData& texture_;
    const Columns& columns_;
    std::size_t count_;
    int lowest_;
    std::size_t texels_; // from the lowest to the highest that is looked at
    bool even_;
    std::array<std::uint32_t, std::size_t{2} * tile_size> wide_{}; // 256 times a texel
};

void raster_between(const Primitive& primitive, const Axes& axes, const Box& part, const Canvas& canvas) {
    const ImTextureData& texture = *primitive.texture;
    const int count = part.right - part.left;
    const Color color{primitive};
    Columns columns;
    if (axes.across.start == axes.across.stop)
        columns.fill(texels_at(axes.across.start, texture.Width));
    else
        for (int i = 0; i < count; ++i)
            columns[static_cast<std::size_t>(i)] = texels_at(axes.across.at(part.left + i), texture.Width);
    Between rows{texture, columns, count};
    Row mask;
    std::optional<Texels> known;
    for (int y = part.top; y < part.bottom; ++y) {
        const Texels down = texels_at(axes.down.at(y), texture.Height);
        if (down != known) rows.mask(down, mask);
        known = down;
        std::uint32_t* const row = canvas.row(y) + part.left;
        if (rows.even())
            color.blend_evenly(row, mask, y, part.left, count);
        else
            color.blend(row, mask.data(), y, part.left, count);
    }
}

} // namespace

std::uint32_t sample(const ImTextureData& texture, double u, double v) {
    const Texels across = texels_at(u, texture.Width);
    const Texels down = texels_at(v, texture.Height);
    return between(texture.Pixels + static_cast<std::ptrdiff_t>(down.first) * texture.Width,
                   texture.Pixels + static_cast<std::ptrdiff_t>(down.second) * texture.Width, across,
                   down.share);
}

void raster_mask(const Primitive& primitive, const Box& part, const Canvas& canvas) {
    const Axes axes{primitive};
    const bool same_size = axes.one_to_one();
    // Parts wider than a tile come only from tests; rows are kept on the stack a tile wide.
    for (int left = part.left; left < part.right; left += tile_size) {
        const Box slice{left, part.top, std::min(part.right, left + tile_size), part.bottom};
        if (same_size)
            raster_one_to_one(primitive, axes, slice, canvas);
        else
            raster_between(primitive, axes, slice, canvas);
    }
}

} // namespace fengqiao::display
