#include "platform/display/painter/mask.h"
#include "platform/display/painter/picture_ink.h"
#include "platform/display/painter/planes.h"
#include "platform/display/painter/primitive.h"
#include "platform/display/painter/spans.h"

#include "imgui.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fengqiao::display {

namespace {

// Paints rows of one primitive; set up once per primitive and part.
class RowPainter {
public:
    RowPainter(const Primitive& primitive, const Canvas& canvas) : primitive_{primitive}, canvas_{canvas} {
        const CornerFrame frame{primitive};
        if (primitive.ink == Ink::AlphaRamp) planes_[3] = channel_plane(frame, primitive, 24);
        const bool textured = primitive.ink == Ink::Mask || primitive.ink == Ink::Picture;
        if (primitive.ink == Ink::Ramps || (textured && !primitive.one_color))
            planes_ = color_planes(frame, primitive);
        if (textured) {
            const auto& [a, b, c] = primitive.corners;
            u_ = frame.plane(a.u, b.u, c.u);
            v_ = frame.plane(a.v, b.v, c.v);
        }
    }

    // Pixels from `left` to before `right` of row `y`.
    void paint(int y, int left, int right) const {
        std::uint32_t* const row = canvas_.row(y) + left;
        const int count = right - left;
        const int offset = left - primitive_.box.left;
        const int down = y - primitive_.box.top;
        switch (primitive_.ink) {
        case Ink::Flat: return flat(row, count);
        case Ink::AlphaRamp:
            return blend_alpha_ramp(row, offset, count, primitive_.color, ramp_of(planes_[3], down));
        case Ink::Ramps: {
            const std::array ramps = ramps_of(planes_, down);
            if (primitive_.opaque) return fill_ramps(row, offset, count, ramps.data());
            return blend_ramps(row, offset, count, ramps.data());
        }
        case Ink::Mask: return masked(row, count, offset, down);
        case Ink::Picture: return pictured(row, count, offset, down);
        }
        std::unreachable();
    }

private:
    void flat(std::uint32_t* row, int count) const {
        if (primitive_.opaque)
            std::fill(row, row + count, primitive_.color & 0xFFFFFF);
        else
            blend_flat(row, count, primitive_.color, weight_of(primitive_.color >> 24));
    }

    void masked(std::uint32_t* row, int count, int offset, int down) const {
        for (int i = 0; i < count; ++i) {
            const std::uint32_t cover =
                sample(*primitive_.texture, u_.at(offset + i, down), v_.at(offset + i, down));
            const std::uint32_t color = primitive_.one_color ? primitive_.color : color_at(offset + i, down);
            row[i] = mixed(row[i], color, weight_of(cover * weight_of(color >> 24) >> 8));
        }
    }

    void pictured(std::uint32_t* row, int count, int offset, int down) const {
        for (int i = 0; i < count; ++i) {
            const std::uint32_t texel =
                sample_colour(*primitive_.texture, u_.at(offset + i, down), v_.at(offset + i, down));
            const std::uint32_t color =
                tinted(texel, primitive_.one_color ? primitive_.color : color_at(offset + i, down));
            row[i] = mixed(row[i], color, weight_of(color >> 24));
        }
    }

    std::uint32_t color_at(int x, int y) const {
        std::array<std::uint32_t, 4> levels{};
        for (std::size_t i = 0; i < levels.size(); ++i)
            levels[i] = static_cast<std::uint32_t>(std::clamp(planes_[i].at(x, y) + 0.5, 0.0, 255.0));
        return levels[3] << 24 | levels[0] << 16 | levels[1] << 8 | levels[2];
    }

    const Primitive& primitive_;
    const Canvas canvas_;
    std::array<Plane, 4> planes_; // red, green, blue, alpha
    Plane u_;
    Plane v_;
};

// An edge of a triangle, always followed from its upper end, so that both neighbours get the same numbers.
struct Edge {
    double x, y, slope, least, most;

    Edge(const Corner& upper, const Corner& lower)
        : x{upper.x},
          y{upper.y},
          slope{lower.y > upper.y ? (double{lower.x} - x) / (double{lower.y} - y) : 0.0},
          least{std::min(upper.x, lower.x)},
          most{std::max(upper.x, lower.x)} {}

    double at(double centre_y) const { return std::clamp(x + slope * (centre_y - y), least, most); }
};

struct Rows {
    int begin = 0;
    int end = 0;
};

enum class Side { LeftOf, RightOf };

// Leaves out rows in which the edge cannot be on that side of `x`, but for a row of margin: a sliver that
// crosses a tile is in few of its rows.
Rows narrowed(Rows rows, const Edge& edge, Side side, int x) {
    if (edge.slope == 0) return rows;
    const double crossing = std::clamp(edge.y + (x - edge.x) / edge.slope, -32768.0, 32768.0);
    const int row = static_cast<int>(crossing);
    if ((edge.slope > 0) == (side == Side::LeftOf)) return {rows.begin, std::min(rows.end, row + 2)};
    return {std::max(rows.begin, row - 2), rows.end};
}

// The rows of a triangle between its left and its right edge.
void raster_rows(const RowPainter& painter, Rows rows, const Edge& left_edge, const Edge& right_edge,
                 const Box& part) {
    rows = narrowed(rows, left_edge, Side::LeftOf, part.right);
    rows = narrowed(rows, right_edge, Side::RightOf, part.left);
    for (int y = rows.begin; y < rows.end; ++y) {
        const int left = std::max(part.left, first_centre(left_edge.at(y + 0.5)));
        const int right = std::min(part.right, first_centre(right_edge.at(y + 0.5)));
        if (left < right) painter.paint(y, left, right);
    }
}

void raster_triangle(const Primitive& primitive, const Box& part, const Canvas& canvas) {
    std::array<const Corner*, 3> order{&primitive.corners[0], &primitive.corners[1], &primitive.corners[2]};
    std::ranges::sort(order, [](const Corner* one, const Corner* other) {
        return one->y < other->y || (one->y == other->y && one->x < other->x);
    });
    const auto& [top, middle, bottom] = order;
    const double turn = (double{middle->x} - top->x) * (double{bottom->y} - top->y) -
                        (double{bottom->x} - top->x) * (double{middle->y} - top->y);
    if (turn == 0) return;
    const Edge whole{*top, *bottom};
    const RowPainter painter{primitive, canvas};
    const int turning = first_centre(middle->y);
    const Rows above{std::max(part.top, first_centre(top->y)), std::min(part.bottom, turning)};
    const Rows below{std::max(part.top, turning), std::min(part.bottom, first_centre(bottom->y))};
    for (const auto& [rows, edge] :
         {std::pair{above, Edge{*top, *middle}}, std::pair{below, Edge{*middle, *bottom}}}) {
        if (turn > 0)
            raster_rows(painter, rows, whole, edge, part);
        else
            raster_rows(painter, rows, edge, whole, part);
    }
}

} // namespace

void raster(const Primitive& primitive, const Box& part, const Canvas& canvas) {
    const Box shared = common(primitive.box, part);
    if (shared.empty()) return;
    if (primitive.shape == Shape::Triangle) return raster_triangle(primitive, shared, canvas);
    if (primitive.ink == Ink::Mask) return raster_mask(primitive, shared, canvas);
    if (primitive.ink == Ink::Picture) return raster_picture(primitive, shared, canvas);
    const RowPainter painter{primitive, canvas};
    for (int y = shared.top; y < shared.bottom; ++y)
        painter.paint(y, shared.left, shared.right);
}

} // namespace fengqiao::display
