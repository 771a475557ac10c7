#include "platform/display/painter/reader.h"

#include "core/basics/check.h"

#include "imgui.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::display {

namespace {

// ImGui keeps ABGR, the canvas XRGB.
std::uint32_t argb(ImU32 color) {
    return (color & 0xFF00FF00U) | (color & 0xFF) << 16 | (color >> 16 & 0xFF);
}

std::uint32_t alpha(std::uint32_t color) {
    return color >> 24;
}

// One draw command's surroundings: where it may paint and what it samples.
struct Place {
    Box clip;
    const ImTextureData* texture = nullptr;
};

Corner corner_of(const ImDrawVert& vertex, const ImTextureData& texture) {
    return {vertex.pos.x, vertex.pos.y, vertex.uv.x * static_cast<float>(texture.Width),
            vertex.uv.y * static_cast<float>(texture.Height), argb(vertex.col)};
}

Box bounds(const std::array<Corner, 3>& corners, const Box& clip) {
    const auto& [a, b, c] = corners;
    return common(clip, {first_centre(std::min(std::min(a.x, b.x), c.x)),
                         first_centre(std::min(std::min(a.y, b.y), c.y)),
                         first_centre(std::max(std::max(a.x, b.x), c.x)),
                         first_centre(std::max(std::max(a.y, b.y), c.y))});
}

bool same_texel(const std::array<Corner, 3>& c) {
    return c[0].u == c[1].u && c[0].u == c[2].u && c[0].v == c[1].v && c[0].v == c[2].v;
}

// A photograph or a drawing; letters, shadows and icons lie in textures of alpha.
bool has_colours(const ImTextureData& texture) {
    return texture.Format == ImTextureFormat_RGBA32;
}

bool same_color(const std::array<Corner, 3>& c) {
    return c[0].color == c[1].color && c[0].color == c[2].color;
}

// Whether the primitive reads texels that were written since the last frame; interpolation reads one further.
bool reads_written(const Primitive& primitive, const ImTextureData& texture) {
    if (texture.Status != ImTextureStatus_WantUpdates) return false;
    const auto& c = primitive.corners;
    const auto [left, right] = std::minmax({c[0].u, c[1].u, c[2].u});
    const auto [top, bottom] = std::minmax({c[0].v, c[1].v, c[2].v});
    return std::ranges::any_of(texture.Updates, [&](const ImTextureRect& written) {
        return static_cast<float>(written.x) < right + 1 &&
               left - 1 < static_cast<float>(written.x + written.w) &&
               static_cast<float>(written.y) < bottom + 1 &&
               top - 1 < static_cast<float>(written.y + written.h);
    });
}

// A shape that shows one texel everywhere has that texel's alpha: a plain shape, most often (the white
// texel).
void thin(std::array<Corner, 3>& corners, std::uint32_t cover) {
    if (cover == 255) return;
    for (Corner& corner : corners)
        corner.color = (corner.color & 0xFFFFFF) | (alpha(corner.color) * cover + 127) / 255 << 24;
}

// The alpha of one texel. Shape after shape of a frame shows the same: the white one.
class OneTexel {
public:
    std::uint32_t alpha_of(const ImTextureData& texture, float u, float v) {
        if (&texture != texture_ || u != u_ || v != v_) {
            texture_ = &texture;
            u_ = u;
            v_ = v;
            alpha_ = sample(texture, u, v);
        }
        return alpha_;
    }

private:
    const ImTextureData* texture_ = nullptr;
    float u_ = 0, v_ = 0;
    std::uint32_t alpha_ = 0;
};

// Settles colour, ink and opacity of a primitive whose corners are set; false when it paints nothing.
bool ink_in(Primitive& primitive, const ImTextureData& texture, OneTexel& texel) {
    auto& corners = primitive.corners;
    const bool plain = !has_colours(texture) && same_texel(corners);
    if (plain) thin(corners, texel.alpha_of(texture, corners[0].u, corners[0].v));
    const auto& [a, b, c] = corners;
    if (alpha(a.color | b.color | c.color) == 0) return false;
    primitive.color = a.color;
    primitive.one_color = same_color(corners);
    primitive.opaque = plain && alpha(a.color & b.color & c.color) == 255;
    primitive.texture = plain ? nullptr : &texture;
    const bool one_hue = ((a.color ^ b.color) & 0xFFFFFF) == 0 && ((a.color ^ c.color) & 0xFFFFFF) == 0;
    if (!plain)
        primitive.ink = has_colours(texture) ? Ink::Picture : Ink::Mask;
    else if (primitive.one_color)
        primitive.ink = Ink::Flat;
    else
        primitive.ink = one_hue ? Ink::AlphaRamp : Ink::Ramps;
    return true;
}

// Where primitives go, and what is known of the texel that plain ones show.
struct Into {
    Bins& bins;
    OneTexel texel;
};

void add_triangle(Into& into, const Place& place, const std::array<const ImDrawVert*, 3>& vertices) {
    Primitive primitive;
    primitive.shape = Shape::Triangle;
    for (std::size_t i = 0; i < 3; ++i)
        primitive.corners[i] = corner_of(*vertices[i], *place.texture);
    primitive.box = bounds(primitive.corners, place.clip);
    if (primitive.box.empty()) return;
    const bool written = reads_written(primitive, *place.texture);
    if (ink_in(primitive, *place.texture, into.texel)) into.bins.add(primitive, written);
}

// Colours of a rectangle that lie in one plane, so that three corners tell the fourth (2: rounding of a mix).
bool planar(ImU32 a, ImU32 b, ImU32 c, ImU32 d) {
    for (int shift = 0; shift < 32; shift += 8) {
        const auto level = [shift](ImU32 color) { return static_cast<int>(color >> shift & 0xFF); };
        if (std::abs(level(a) + level(c) - level(b) - level(d)) > 2) return false;
    }
    return true;
}

// Two triangles that make an upright rectangle, as ImGui writes them: 0 1 2, 0 2 3 from the top left,
// clockwise. False when the four are anything else; nothing is added then.
bool add_rectangle(Into& into, const Place& place, const std::array<const ImDrawVert*, 4>& vertices) {
    const auto& [a, b, c, d] = vertices;
    if (a->pos.y != b->pos.y || b->pos.x != c->pos.x || c->pos.y != d->pos.y || d->pos.x != a->pos.x)
        return false;
    if (a->pos.x >= c->pos.x || a->pos.y >= c->pos.y) return false;
    if (a->uv.y != b->uv.y || b->uv.x != c->uv.x || c->uv.y != d->uv.y || d->uv.x != a->uv.x) return false;
    if (!planar(a->col, b->col, c->col, d->col)) return false;
    Primitive primitive;
    primitive.shape = Shape::Rectangle;
    primitive.corners = {corner_of(*a, *place.texture), corner_of(*b, *place.texture),
                         corner_of(*c, *place.texture)};
    primitive.box = bounds(primitive.corners, place.clip);
    if (primitive.box.empty()) return true;
    const bool one_color = same_color(primitive.corners) && a->col == d->col;
    if (has_colours(*place.texture) && !one_color) return false;
    const bool written = reads_written(primitive, *place.texture);
    if (ink_in(primitive, *place.texture, into.texel)) into.bins.add(primitive, written);
    return true;
}

void read_command(const ImDrawList& list, const ImDrawCmd& command, const Place& place, Into& into) {
    const ImDrawVert* const vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* const index = list.IdxBuffer.Data + command.IdxOffset;
    const unsigned count = command.ElemCount;
    for (unsigned i = 0; i + 2 < count; i += 3) {
        const std::array<const ImDrawVert*, 3> corners{vertices + index[i], vertices + index[i + 1],
                                                       vertices + index[i + 2]};
        const bool pair = i + 5 < count && index[i + 3] == index[i] && index[i + 4] == index[i + 2];
        if (pair && add_rectangle(into, place, {corners[0], corners[1], corners[2], vertices + index[i + 5]}))
            i += 3;
        else
            add_triangle(into, place, corners);
    }
}

} // namespace

bool textures_renewed(const ImDrawData& frame) {
    if (frame.Textures == nullptr) return false;
    return std::ranges::any_of(*frame.Textures, [](const ImTextureData* texture) {
        return texture->Status == ImTextureStatus_WantCreate ||
               texture->Status == ImTextureStatus_WantDestroy;
    });
}

void settle_textures(const ImDrawData& frame) {
    if (frame.Textures == nullptr) return;
    for (ImTextureData* texture : *frame.Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            // Texels are read where ImGui keeps them: there is nothing to copy, any valid name will do.
            texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

void read_frame(const ImDrawData& frame, int width, int height, Bins& bins) {
    check(frame.DisplayPos.x == 0 && frame.DisplayPos.y == 0,
          "a frame begins at the top left of the display");
    bins.start(width, height);
    Into into{bins, {}};
    for (const ImDrawList* const list : frame.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            check(command.UserCallback == nullptr, "nothing is drawn behind the painter's back");
            if (command.ElemCount == 0) continue;
            const ImTextureData* const texture = command.TexRef._TexData;
            check(texture != nullptr && texture->Pixels != nullptr,
                  "every texture keeps its texels in memory");
            const Box clip = common({0, 0, width, height},
                                    {first_centre(command.ClipRect.x), first_centre(command.ClipRect.y),
                                     first_centre(command.ClipRect.z), first_centre(command.ClipRect.w)});
            if (!clip.empty()) read_command(*list, command, {clip, texture}, into);
        }
    }
}

} // namespace fengqiao::display
