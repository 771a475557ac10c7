#include "app/kiosk/ui/brush.h"

#include "imgui.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fengqiao::kiosk::ui {
namespace {

constexpr float noto_lift = 0.056F;    // of an em, to centre ideographs on the line
constexpr float duotone_share = 0.26F; // how strong the filled part of an icon is
constexpr int layer_count = 4;
constexpr std::uint32_t white = 0xFFFFFFFFU;

float whole(float value) {
    return std::floor(value + 0.5F);
}
RectPx on_pixels(const RectPx& rect) {
    return {whole(rect.left), whole(rect.top), whole(rect.right), whole(rect.bottom)};
}

std::uint32_t mixed_channel(std::uint32_t one, std::uint32_t other, int shift, float share) {
    const auto from = static_cast<float>(one >> shift & 255U), to = static_cast<float>(other >> shift & 255U);
    return static_cast<std::uint32_t>(from + (to - from) * share + 0.5F) << shift;
}

// The gradient's colour at `share`, keeping how much of the pixel the shape covers.
std::uint32_t shaded(const Gradient& gradient, float share, std::uint32_t coverage) {
    const std::uint32_t one = gradient.from.packed, other = gradient.to.packed;
    const std::uint32_t colour = mixed_channel(one, other, 0, share) | mixed_channel(one, other, 8, share) |
                                 mixed_channel(one, other, 16, share);
    const std::uint32_t alpha = (mixed_channel(one, other, 24, share) >> 24) * coverage / 255U;
    return colour | alpha << 24;
}

} // namespace

Colour mixed(Colour first, Colour second, float share) {
    const auto channel = [share](std::uint8_t one, std::uint8_t other) {
        return static_cast<std::uint8_t>(static_cast<float>(one) + static_cast<float>(other - one) * share +
                                         0.5F);
    };
    return {channel(first.red, second.red), channel(first.green, second.green),
            channel(first.blue, second.blue)};
}

Brush::Brush(const Typeface& typeface) : typeface_(typeface), list_(ImGui::GetBackgroundDrawList()) {
    list_->ChannelsSplit(layer_count);
    on(Layer::Things);
}
Brush::~Brush() {
    list_->ChannelsMerge();
}

void Brush::on(Layer layer) {
    list_->ChannelsSetCurrent(static_cast<int>(layer));
}
void Brush::push_clip(const RectPx& rect) {
    const RectPx snapped = on_pixels(rect);
    list_->PushClipRect({snapped.left, snapped.top}, {snapped.right, snapped.bottom}, true);
}
void Brush::pop_clip() {
    list_->PopClipRect();
}

void Brush::quad(const RectPx& rect, std::uint32_t packed) {
    if (rect.width() <= 0 || rect.height() <= 0) return;
    const ImVec2 texel = ImGui::GetFontTexUvWhitePixel();
    list_->PrimReserve(6, 4);
    list_->PrimRectUV({rect.left, rect.top}, {rect.right, rect.bottom}, texel, texel, packed);
}

void Brush::fill(const RectPx& rect, Ink ink) {
    quad(on_pixels(rect), ink.packed);
}
void Brush::fill(const RectPx& rect, const Gradient& gradient) {
    const int from = list_->VtxBuffer.Size;
    quad(on_pixels(rect), white);
    shade(from, rect, gradient);
}

// Four quarters of one disc.
void Brush::corners(const RectPx& rect, int radius, std::uint32_t packed) {
    const auto disc = typeface_.disc(radius);
    if (!disc) return;
    const auto reach = static_cast<float>(radius);
    const float right = rect.right - reach, bottom = rect.bottom - reach;
    const ImVec2 middle{(disc->left + disc->right) / 2, (disc->top + disc->bottom) / 2};
    const auto quarter = [&](ImVec2 at, ImVec2 from, ImVec2 to) {
        list_->PrimReserve(6, 4);
        list_->PrimRectUV(at, {at.x + reach, at.y + reach}, from, to, packed);
    };
    quarter({rect.left, rect.top}, {disc->left, disc->top}, middle);
    quarter({right, rect.top}, {middle.x, disc->top}, {disc->right, middle.y});
    quarter({rect.left, bottom}, {disc->left, middle.y}, {middle.x, disc->bottom});
    quarter({right, bottom}, middle, {disc->right, disc->bottom});
}

void Brush::rounded(const RectPx& rect, float radius, Ink ink) {
    const RectPx box = on_pixels(rect);
    const float round = std::floor(std::min({radius, box.width() / 2, box.height() / 2}));
    quad({box.left, box.top + round, box.right, box.bottom - round}, ink.packed);
    quad({box.left + round, box.top, box.right - round, box.top + round}, ink.packed);
    quad({box.left + round, box.bottom - round, box.right - round, box.bottom}, ink.packed);
    if (round > 0) corners(box, static_cast<int>(round), ink.packed);
}

void Brush::rounded(const RectPx& rect, float radius, const Gradient& gradient) {
    const int from = list_->VtxBuffer.Size;
    rounded(rect, radius, Ink(Colour{255, 255, 255}));
    shade(from, rect, gradient);
}

void Brush::shade(int from_vertex, const RectPx& extent, const Gradient& gradient) {
    const PointPx reach{extent.width() * gradient.direction.x, extent.height() * gradient.direction.y};
    const float length = reach.x * reach.x + reach.y * reach.y;
    const PointPx start{extent.centre().x - reach.x / 2, extent.centre().y - reach.y / 2};
    for (int i = from_vertex; i < list_->VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = list_->VtxBuffer[i];
        const float along = (vertex.pos.x - start.x) * reach.x + (vertex.pos.y - start.y) * reach.y;
        vertex.col = shaded(gradient, std::clamp(along / length, 0.0F, 1.0F), vertex.col >> 24);
    }
}

void Brush::outline(const RectPx& rect, float radius, Ink ink, float thickness) {
    const RectPx box = on_pixels(rect);
    const float half = thickness / 2;
    const float round = std::min({radius, box.width() / 2, box.height() / 2}) - half;
    list_->PathRect({box.left + half, box.top + half}, {box.right - half, box.bottom - half}, round);
    list_->PathStroke(ink.packed, ImDrawFlags_Closed, thickness);
}

// Nine parts: four corners out of one mirrored tile, four stretched edges; the middle lies under the card.
void Brush::shadow(const RectPx& rect, Depth depth, Ink ink) {
    const ShadowTile& tile = typeface_.shadow(depth);
    ImFontAtlasRect place;
    if (!ImGui::GetIO().Fonts->GetCustomRect(tile.atlas_id, &place)) return;
    const auto size = static_cast<float>(tile.size), outside = static_cast<float>(tile.outside);
    const auto drop = static_cast<float>(tile.drop);
    const RectPx box{std::floor(rect.left), std::floor(rect.top), std::floor(rect.right),
                     std::floor(rect.bottom)};
    const float inside_x = std::min(size - outside, std::floor(box.width() / 2)) - 2;
    const float inside_y = std::min(size - outside, std::floor(box.height() / 2)) - 2;
    const std::array<float, 4> xs{box.left - outside, box.left + inside_x, box.right - inside_x,
                                  box.right + outside};
    const std::array<float, 4> ys{box.top - outside + drop, box.top + inside_y + drop,
                                  box.bottom - inside_y + drop, box.bottom + outside + drop};
    const float texel_x = (place.uv1.x - place.uv0.x) / size, texel_y = (place.uv1.y - place.uv0.y) / size;
    const float edge_x = place.uv0.x + texel_x * (outside + inside_x),
                edge_y = place.uv0.y + texel_y * (outside + inside_y);
    // All along an edge stands one texel, at its middle, where it is mixed with no neighbour.
    const float along_x = edge_x + texel_x / 2, along_y = edge_y + texel_y / 2;
    const std::array<std::pair<float, float>, 3> us{
        {{place.uv0.x, edge_x}, {along_x, along_x}, {edge_x, place.uv0.x}}};
    const std::array<std::pair<float, float>, 3> vs{
        {{place.uv0.y, edge_y}, {along_y, along_y}, {edge_y, place.uv0.y}}};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) {
            if (xs[column + 1] <= xs[column] || ys[row + 1] <= ys[row] || (row == 1 && column == 1)) continue;
            list_->PrimReserve(6, 4);
            list_->PrimRectUV({xs[column], ys[row]}, {xs[column + 1], ys[row + 1]},
                              {us[column].first, vs[row].first}, {us[column].second, vs[row].second},
                              ink.packed);
        }
}

void Brush::letter(Weight weight, float em, PointPx left_top, char32_t letter, Ink ink) {
    const ImVec2 at{std::floor(left_top.x), std::floor(left_top.y - em * noto_lift + 0.5F)};
    typeface_.font(weight)->RenderChar(list_, line_box(em), at, ink.packed, static_cast<ImWchar>(letter));
}

void Brush::icon(Icon icon, PointPx centre, float em, Ink ink) {
    const IconGlyphs glyphs = glyphs_of(icon);
    const float size = std::floor(em);
    const ImVec2 at{std::floor(centre.x - size / 2), std::floor(centre.y - size / 2)};
    const std::uint32_t faint =
        (ink.packed & 0x00FFFFFFU) |
        static_cast<std::uint32_t>(static_cast<float>(ink.packed >> 24) * duotone_share) << 24;
    typeface_.icons()->RenderChar(list_, size, at, faint, static_cast<ImWchar>(glyphs.filled));
    typeface_.icons()->RenderChar(list_, size, at, ink.packed, static_cast<ImWchar>(glyphs.lines));
}

void Brush::picture(ImTextureData& texture, PointPx left_top) {
    const ImVec2 at{whole(left_top.x), whole(left_top.y)};
    const ImVec2 end{at.x + static_cast<float>(texture.Width), at.y + static_cast<float>(texture.Height)};
    list_->AddImage(texture.GetTexRef(), at, end);
}

int Brush::begin_scaled() const {
    return list_->VtxBuffer.Size;
}
void Brush::end_scaled(int begin, PointPx pivot, float scale) {
    if (scale == 1.0F) return;
    for (int i = begin; i < list_->VtxBuffer.Size; ++i) {
        ImVec2& at = list_->VtxBuffer[i].pos;
        at = {pivot.x + (at.x - pivot.x) * scale, pivot.y + (at.y - pivot.y) * scale};
    }
}

} // namespace fengqiao::kiosk::ui
