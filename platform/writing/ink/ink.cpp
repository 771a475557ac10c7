#include "platform/writing/ink/ink.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fengqiao::writing {
namespace {

constexpr float dot_side = 0.04F;   // of the field: what is smaller is not scaled up into a scribble
constexpr float step_least = 0.01F; // of the square

struct Extent {
    float left{std::numeric_limits<float>::max()}, top{left}, right{-left}, bottom{-left};

    void hold(const InkPoint& point) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
};

InkPoint in_field(const InkPoint& point) {
    return {std::clamp(point.x, 0.0F, 1.0F), std::clamp(point.y, 0.0F, 1.0F)};
}

float distance(const InkPoint& from, const InkPoint& to) {
    return std::hypot(to.x - from.x, to.y - from.y);
}

// How far `from` is from the line between two points.
float distance(const InkPoint& from, const InkPoint& begin, const InkPoint& end) {
    const float x = end.x - begin.x, y = end.y - begin.y;
    const float length = x * x + y * y;
    if (length <= 0) return distance(from, begin);
    const float along = ((from.x - begin.x) * x + (from.y - begin.y) * y) / length;
    const float part = std::clamp(along, 0.0F, 1.0F);
    return distance(from, {begin.x + part * x, begin.y + part * y});
}

// The first and the last point stay, so that no stroke loses its end.
InkStroke thinned(const InkStroke& stroke) {
    InkStroke kept{stroke.front()};
    for (const InkPoint& point : stroke)
        if (distance(kept.back(), point) >= step_least) kept.push_back(point);
    if (kept.size() > 1 && kept.back() != stroke.back()) kept.back() = stroke.back();
    return kept;
}

void draw_line(InkPicture& picture, const InkPoint& begin, const InkPoint& end, float pen_radius) {
    const float reach = pen_radius + 1;
    const auto first = [&](float value) { return std::max(0, static_cast<int>(std::floor(value - reach))); };
    const auto last = [&](float value) {
        return std::min(picture.side - 1, static_cast<int>(std::ceil(value + reach)));
    };
    for (int y = first(std::min(begin.y, end.y)); y <= last(std::max(begin.y, end.y)); ++y) {
        for (int x = first(std::min(begin.x, end.x)); x <= last(std::max(begin.x, end.x)); ++x) {
            const InkPoint middle{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
            const float cover = std::clamp(pen_radius + 0.5F - distance(middle, begin, end), 0.0F, 1.0F);
            auto& pixel = picture.pixels[static_cast<std::size_t>(y * picture.side + x)];
            pixel = std::min(pixel, static_cast<std::uint8_t>(255.0F * (1.0F - cover)));
        }
    }
}

} // namespace

std::vector<InkStroke> centred(const std::vector<InkStroke>& strokes) {
    Extent extent;
    for (const InkStroke& stroke : strokes)
        for (const InkPoint& point : stroke)
            extent.hold(in_field(point));
    const float side = std::max({extent.right - extent.left, extent.bottom - extent.top, dot_side});
    const float middle_x = (extent.left + extent.right) / 2, middle_y = (extent.top + extent.bottom) / 2;
    std::vector<InkStroke> moved;
    for (const InkStroke& stroke : strokes) {
        if (stroke.empty()) continue;
        InkStroke scaled;
        for (const InkPoint& point : stroke) {
            const InkPoint inside = in_field(point);
            scaled.push_back({0.5F + (inside.x - middle_x) / side * drawn_side,
                              0.5F + (inside.y - middle_y) / side * drawn_side});
        }
        moved.push_back(thinned(scaled));
    }
    return moved;
}

InkPicture picture_of(const std::vector<InkStroke>& strokes, int side, float pen_radius) {
    InkPicture picture{side, std::vector<std::uint8_t>(static_cast<std::size_t>(side * side), 255)};
    const auto at = [&](const InkPoint& point) {
        return InkPoint{point.x * static_cast<float>(side), point.y * static_cast<float>(side)};
    };
    for (const InkStroke& stroke : strokes)
        for (std::size_t point = 0; point < stroke.size(); ++point)
            draw_line(picture, at(stroke[point == 0 ? 0 : point - 1]), at(stroke[point]), pen_radius);
    return picture;
}

} // namespace fengqiao::writing
