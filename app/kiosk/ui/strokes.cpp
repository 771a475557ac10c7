#include "app/kiosk/ui/brush.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

// The curved half of the brush: discs, arcs and lines with round ends.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float full_turn = 2 * std::numbers::pi_v<float>;
constexpr float unseen = 0.08F;  // pixels by which a straight piece may leave its curve
constexpr float large_disc = 24; // pixels of radius
constexpr int glow_baked = 64;   // the same

ImVec2 point(PointPx at) {
    return {at.x, at.y};
}

// Into how many straight pieces a part of a circle is cut.
int pieces_of(float radius, float angle) {
    const float piece = 2 * std::acos(1 - unseen / std::max(radius, 1.0F));
    return std::clamp(static_cast<int>(std::ceil(angle / piece)), 2, 160);
}

// The same of a curve: by how far its control points leave an even walk, which bounds its second derivative.
int pieces_of(const std::array<PointPx, 4>& bezier) {
    const auto bend = [](PointPx a, PointPx b, PointPx c) {
        return std::hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);
    };
    const float most = std::max(bend(bezier[0], bezier[1], bezier[2]), bend(bezier[1], bezier[2], bezier[3]));
    return std::clamp(static_cast<int>(std::ceil(std::sqrt(0.75F * most / unseen))), 2, 48);
}

} // namespace

// Large ones lie on whole pixels, where texels go to pixels one to one; a small one that moves slowly would
// be seen to jump.
void Brush::disc(PointPx centre, float full_radius, const Gradient& gradient, float share) {
    const int from = list_->VtxBuffer.Size;
    float radius = full_radius * share;
    if (radius >= large_disc && share == 1) {
        radius = std::round(radius);
        centre = {std::round(centre.x - radius) + radius, std::round(centre.y - radius) + radius};
    }
    round(centre, {radius, radius}, static_cast<int>(std::ceil(share == 1 ? radius : full_radius)),
          IM_COL32_WHITE);
    shade(from, {centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius}, gradient);
}

void Brush::glow(PointPx centre, float radius, Ink ink) {
    round(centre, {radius, radius}, glow_baked, ink.packed);
}

// Of a flat one the rim is a little softer at the ends and a little harder along its sides.
void Brush::ellipse(PointPx centre, PointPx radii, Ink ink) {
    round(centre, radii, static_cast<int>(std::ceil(std::sqrt(radii.x * radii.y))), ink.packed);
}

// Out of the disc that was baked with that radius.
void Brush::round(PointPx centre, PointPx radii, int baked_radius, std::uint32_t packed) {
    if (radii.x <= 0 || radii.y <= 0) return;
    const auto disc = typeface_.disc(baked_radius);
    if (!disc) return;
    // With a texel of its clear rim: the curve shades pixels whose middle is beyond it.
    const auto radius = static_cast<float>(baked_radius);
    const float grown = 1 + 1 / radius;
    const ImVec2 reach{radii.x * grown, radii.y * grown};
    const ImVec2 texel{(disc->right - disc->left) / (2 * radius), (disc->bottom - disc->top) / (2 * radius)};
    list_->PrimReserve(6, 4);
    list_->PrimRectUV({centre.x - reach.x, centre.y - reach.y}, {centre.x + reach.x, centre.y + reach.y},
                      {disc->left - texel.x, disc->top - texel.y},
                      {disc->right + texel.x, disc->bottom + texel.y}, packed);
}

void Brush::stroke(std::span<const PointPx> points, Ink ink, float thickness) {
    for (const PointPx& at : points)
        list_->PathLineTo(point(at));
    list_->PathStroke(ink.packed, 0, thickness);
    for (const PointPx& end : {points.front(), points.back()})
        ellipse(end, {thickness / 2, thickness / 2}, ink);
}

void Brush::curve(const std::array<PointPx, 4>& bezier, Ink ink, float thickness) {
    const int pieces = pieces_of(bezier);
    std::vector<PointPx> points;
    for (int i = 0; i <= pieces; ++i) {
        const ImVec2 at =
            ImBezierCubicCalc(point(bezier[0]), point(bezier[1]), point(bezier[2]), point(bezier[3]),
                              static_cast<float>(i) / static_cast<float>(pieces));
        points.push_back({at.x, at.y});
    }
    stroke(points, ink, thickness);
}

void Brush::bowl(const std::array<PointPx, 4>& bezier, Ink ink) {
    list_->PathLineTo(point(bezier[0]));
    list_->PathBezierCubicCurveTo(point(bezier[1]), point(bezier[2]), point(bezier[3]), pieces_of(bezier));
    list_->PathFillConvex(ink.packed);
}

void Brush::ring(PointPx centre, float radius, float thickness, float share, Ink ink) {
    if (share <= 0.001F) return;
    const float from = -full_turn / 4, to = from + full_turn * std::min(share, 1.0F);
    const int pieces = pieces_of(radius + thickness / 2, to - from);
    if (share >= 0.999F) return list_->AddCircle(point(centre), radius, ink.packed, pieces, thickness);
    list_->PathArcTo(point(centre), radius, from, to, pieces);
    list_->PathStroke(ink.packed, 0, thickness);
    for (const float angle : {from, to})
        ellipse({centre.x + std::cos(angle) * radius, centre.y + std::sin(angle) * radius},
                {thickness / 2, thickness / 2}, ink);
}

void Brush::tick(PointPx centre, float size, Ink ink, float drawn) {
    const std::array<PointPx, 3> corners{centre + PointPx{-size, 0.06F * size},
                                         centre + PointPx{-0.27F * size, 0.8F * size},
                                         centre + PointPx{size, -0.68F * size}};
    const auto part = [](PointPx from, PointPx to, float share) {
        return PointPx{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
    };
    const float thickness = size * 0.36F;
    const std::array<PointPx, 2> shorter{corners[0], part(corners[0], corners[1], std::min(1.0F, drawn * 3))};
    stroke(shorter, ink, thickness);
    if (drawn * 3 <= 1) return;
    const std::array<PointPx, 2> longer{corners[1], part(corners[1], corners[2], (drawn * 3 - 1) / 2)};
    stroke(longer, ink, thickness);
}

void Brush::chevron(PointPx centre, float size, float direction, Ink ink) {
    const float back = -direction * size / 2;
    const std::array<PointPx, 3> points{centre + PointPx{back, -size}, centre + PointPx{-back, 0},
                                        centre + PointPx{back, size}};
    const float thickness = size * 0.42F;
    stroke(points, ink, thickness);
    ellipse(points[1], {thickness / 2, thickness / 2}, ink);
}

} // namespace fengqiao::kiosk::ui
