#include "app/kiosk/ui/brush.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <algorithm>
#include <cmath>
#include <numbers>

// The curved half of the brush: discs, arcs and lines with round ends.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float full_turn = 2 * std::numbers::pi_v<float>;
constexpr int curve_steps = 32;

ImVec2 point(PointPx at) {
    return {at.x, at.y};
}

} // namespace

void Brush::disc(PointPx centre, float radius, const Gradient& gradient) {
    const int from = list_->VtxBuffer.Size;
    list_->AddCircleFilled(point(centre), radius, IM_COL32_WHITE, 72);
    shade(from, {centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius}, gradient);
}

void Brush::ellipse(PointPx centre, PointPx radii, Ink ink) {
    list_->AddEllipseFilled(point(centre), point(radii), ink.packed, 0, 40);
}

void Brush::stroke(std::span<const PointPx> points, Ink ink, float thickness) {
    for (const PointPx& at : points)
        list_->PathLineTo(point(at));
    list_->PathStroke(ink.packed, 0, thickness);
    for (const PointPx& end : {points.front(), points.back()})
        list_->AddCircleFilled(point(end), thickness / 2, ink.packed, 24);
}

void Brush::curve(const std::array<PointPx, 4>& bezier, Ink ink, float thickness) {
    std::array<PointPx, curve_steps + 1> points;
    for (int i = 0; i <= curve_steps; ++i) {
        const ImVec2 at = ImBezierCubicCalc(point(bezier[0]), point(bezier[1]), point(bezier[2]),
                                            point(bezier[3]), static_cast<float>(i) / curve_steps);
        points[static_cast<std::size_t>(i)] = {at.x, at.y};
    }
    stroke(points, ink, thickness);
}

void Brush::bowl(const std::array<PointPx, 4>& bezier, Ink ink) {
    list_->PathLineTo(point(bezier[0]));
    list_->PathBezierCubicCurveTo(point(bezier[1]), point(bezier[2]), point(bezier[3]), 40);
    list_->PathFillConvex(ink.packed);
}

void Brush::ring(PointPx centre, float radius, float thickness, float share, Ink ink) {
    if (share <= 0.001F) return;
    const float from = -full_turn / 4, to = from + full_turn * std::min(share, 1.0F);
    if (share >= 0.999F) return list_->AddCircle(point(centre), radius, ink.packed, 128, thickness);
    list_->PathArcTo(point(centre), radius, from, to, 96);
    list_->PathStroke(ink.packed, 0, thickness);
    for (const float angle : {from, to})
        list_->AddCircleFilled({centre.x + std::cos(angle) * radius, centre.y + std::sin(angle) * radius},
                               thickness / 2, ink.packed, 20);
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
    list_->AddCircleFilled(point(points[1]), thickness / 2, ink.packed, 16);
}

} // namespace fengqiao::kiosk::ui
