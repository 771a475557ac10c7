#include "platform/display/painter/picture_ink.h"

#include "platform/display/painter/spans.h"
#include "platform/display/painter/texels.h"

#include "imgui.h"

#include <cstring>

namespace fengqiao::display {
namespace {

constexpr std::uint32_t white = 0xFFFFFF;

// ImGui keeps red first in memory, the canvas wants it highest.
constexpr std::uint32_t argb(std::uint32_t abgr) {
    return (abgr & 0xFF00FF00U) | (abgr & 0xFF) << 16 | (abgr >> 16 & 0xFF);
}

std::uint32_t texel_of(const ImTextureData& texture, int x, int y) {
    std::uint32_t abgr = 0;
    std::memcpy(&abgr, texture.Pixels + (static_cast<std::ptrdiff_t>(y) * texture.Width + x) * 4,
                sizeof abgr);
    return argb(abgr);
}

std::uint32_t channel(std::uint32_t colour, int shift) {
    return colour >> shift & 0xFF;
}

std::uint32_t between(const ImTextureData& texture, const Texels& across, const Texels& down) {
    const std::uint32_t one = texel_of(texture, across.first, down.first);
    const std::uint32_t right = texel_of(texture, across.second, down.first);
    const std::uint32_t below = texel_of(texture, across.first, down.second);
    const std::uint32_t far = texel_of(texture, across.second, down.second);
    const auto x = static_cast<std::uint32_t>(across.share), y = static_cast<std::uint32_t>(down.share);
    std::uint32_t mixed_colour = 0;
    for (const int shift : {0, 8, 16, 24}) {
        const std::uint32_t upper = channel(one, shift) * (256 - x) + channel(right, shift) * x;
        const std::uint32_t lower = channel(below, shift) * (256 - x) + channel(far, shift) * x;
        mixed_colour |= ((upper * (256 - y) + lower * y + 32768) >> 16) << shift;
    }
    return mixed_colour;
}

void lay(std::uint32_t& pixel, std::uint32_t colour) {
    pixel = mixed(pixel, colour, weight_of(colour >> 24));
}

void raster_one_to_one(const Primitive& primitive, const Axes& axes, const Box& part, const Canvas& canvas) {
    const ImTextureData& texture = *primitive.texture;
    const int count = part.right - part.left;
    const int first = axes.across.texel(part.left);
    const bool forward = axes.across.stop >= axes.across.start;
    const bool as_it_is = (primitive.color & white) == white;
    const bool direct = as_it_is && forward && first >= 0 && first + count <= texture.Width;
    for (int y = part.top; y < part.bottom; ++y) {
        const int line = std::clamp(axes.down.texel(y), 0, texture.Height - 1);
        std::uint32_t* const row = canvas.row(y) + part.left;
        if (direct) {
            const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(line) * texture.Width + first;
            blend_texels(row, texture.Pixels + at * 4, count, weight_of(primitive.color >> 24));
            continue;
        }
        for (int i = 0; i < count; ++i) {
            const int column = std::clamp(forward ? first + i : first - i, 0, texture.Width - 1);
            lay(row[i], tinted(texel_of(texture, column, line), primitive.color));
        }
    }
}

} // namespace

std::uint32_t sample_colour(const ImTextureData& texture, double u, double v) {
    return between(texture, texels_at(u, texture.Width), texels_at(v, texture.Height));
}

std::uint32_t tinted(std::uint32_t texel, std::uint32_t colour) {
    if (colour == 0xFFFFFFFFU) return texel;
    std::uint32_t product = 0;
    for (const int shift : {0, 8, 16, 24})
        product |= (channel(texel, shift) * channel(colour, shift) + 127) / 255 << shift;
    return product;
}

void raster_picture(const Primitive& primitive, const Box& part, const Canvas& canvas) {
    const Axes axes{primitive};
    if (axes.one_to_one()) return raster_one_to_one(primitive, axes, part, canvas);
    const ImTextureData& texture = *primitive.texture;
    for (int y = part.top; y < part.bottom; ++y) {
        const Texels down = texels_at(axes.down.at(y), texture.Height);
        for (int x = part.left; x < part.right; ++x)
            lay(canvas.row(y)[x],
                tinted(between(texture, texels_at(axes.across.at(x), texture.Width), down), primitive.color));
    }
}

} // namespace fengqiao::display
