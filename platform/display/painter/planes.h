#pragma once

#include "platform/display/painter/primitive.h"
#include "platform/display/painter/spans.h"

namespace fengqiao::display {

// A value that runs evenly over the picture: a colour channel or a texture coordinate of three corners.
struct Plane {
    double origin = 0; // at the middle of pixel (0, 0) of the primitive's box
    double per_x = 0;
    double per_y = 0;

    double at(int x, int y) const { return origin + per_x * x + per_y * y; }
};

// Three corners as the planes need them: seen from the first pixel of the box.
struct CornerFrame {
    double x0, y0, x1, y1, x2, y2, inverse_area;

    explicit CornerFrame(const Primitive& primitive) {
        const auto& [a, b, c] = primitive.corners;
        x0 = primitive.box.left + 0.5 - a.x;
        y0 = primitive.box.top + 0.5 - a.y;
        x1 = double{b.x} - a.x;
        y1 = double{b.y} - a.y;
        x2 = double{c.x} - a.x;
        y2 = double{c.y} - a.y;
        const double area = x1 * y2 - x2 * y1;
        inverse_area = area != 0 ? 1.0 / area : 0.0;
    }

    Plane plane(double a, double b, double c) const {
        const double per_x = ((b - a) * y2 - (c - a) * y1) * inverse_area;
        const double per_y = ((c - a) * x1 - (b - a) * x2) * inverse_area;
        return {a + per_x * x0 + per_y * y0, per_x, per_y};
    }
};

inline double channel(std::uint32_t color, int shift) {
    return static_cast<double>(color >> shift & 0xFF);
}

inline Plane channel_plane(const CornerFrame& frame, const Primitive& primitive, int shift) {
    const auto& [a, b, c] = primitive.corners;
    return frame.plane(channel(a.color, shift), channel(b.color, shift), channel(c.color, shift));
}

inline Ramp ramp_of(const Plane& plane, int y) {
    return {static_cast<float>(plane.at(0, y)), static_cast<float>(plane.per_x)};
}

// Red, green, blue and alpha.
using ColorPlanes = std::array<Plane, 4>;

inline ColorPlanes color_planes(const CornerFrame& frame, const Primitive& primitive) {
    return {channel_plane(frame, primitive, 16), channel_plane(frame, primitive, 8),
            channel_plane(frame, primitive, 0), channel_plane(frame, primitive, 24)};
}

inline std::array<Ramp, 4> ramps_of(const ColorPlanes& planes, int y) {
    return {ramp_of(planes[0], y), ramp_of(planes[1], y), ramp_of(planes[2], y), ramp_of(planes[3], y)};
}

} // namespace fengqiao::display
