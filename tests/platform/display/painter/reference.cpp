#include "tests/platform/display/painter/reference.h"

#include "imgui.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fengqiao::display {

namespace {

struct Point {
    double x, y;
};

Point at(const ImDrawVert& vertex) {
    return {vertex.pos.x, vertex.pos.y};
}

double cross(Point a, Point b, Point p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

// The textbook's top-left rule: a centre on an edge belongs to the triangle if that edge is a top or left
// one.
bool owns(Point a, Point b, Point p, double turn) {
    const double side = cross(a, b, p) * turn;
    if (side != 0) return side > 0;
    const Point along{(b.x - a.x) * turn, (b.y - a.y) * turn};
    return along.y < 0 || (along.y == 0 && along.x > 0);
}

// One channel of a texel between its neighbours; a texture of alpha has only the last, and is white.
double texel(const ImTextureData& texture, double u, double v, int channel) {
    if (texture.BytesPerPixel == 1 && channel < 3) return 255;
    const double x = std::clamp(u - 0.5, 0.0, texture.Width - 1.0);
    const double y = std::clamp(v - 0.5, 0.0, texture.Height - 1.0);
    const int left = static_cast<int>(x);
    const int top = static_cast<int>(y);
    const int right = std::min(left + 1, texture.Width - 1);
    const int bottom = std::min(top + 1, texture.Height - 1);
    const int place = texture.BytesPerPixel == 1 ? 0 : channel;
    const auto at = [&](int column, int row) -> double {
        return texture.Pixels[(row * texture.Width + column) * texture.BytesPerPixel + place];
    };
    const double upper = at(left, top) * (1 - (x - left)) + at(right, top) * (x - left);
    const double lower = at(left, bottom) * (1 - (x - left)) + at(right, bottom) * (x - left);
    return upper * (1 - (y - top)) + lower * (y - top);
}

void lay(std::uint32_t& pixel, std::array<double, 3> color, double alpha) {
    std::uint32_t result = 0;
    constexpr std::array shifts{16, 8, 0};
    for (std::size_t i = 0; i < 3; ++i) {
        const double below = pixel >> shifts[i] & 0xFF;
        const auto mixed =
            static_cast<std::uint32_t>(std::lround(below + (color[i] - below) * alpha / 255.0));
        result |= mixed << shifts[i];
    }
    pixel = result;
}

struct Triangle {
    std::array<const ImDrawVert*, 3> corners;
    const ImTextureData* texture;
};

void ask(const Triangle& triangle, Point p, std::uint32_t& pixel) {
    const auto& [a, b, c] = triangle.corners;
    const double area = cross(at(*a), at(*b), at(*c));
    if (area == 0) return;
    const double turn = area > 0 ? 1 : -1;
    if (!owns(at(*a), at(*b), p, turn) || !owns(at(*b), at(*c), p, turn) || !owns(at(*c), at(*a), p, turn))
        return;
    const double share_b = cross(at(*c), at(*a), p) / area;
    const double share_c = cross(at(*a), at(*b), p) / area;
    const auto mix = [&](double of_a, double of_b, double of_c) {
        return of_a + (of_b - of_a) * share_b + (of_c - of_a) * share_c;
    };
    std::array<double, 4> levels{};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto level = [i](const ImDrawVert* v) { return static_cast<double>(v->col >> (8 * i) & 0xFF); };
        levels[i] = mix(level(a), level(b), level(c));
    }
    const double u = mix(a->uv.x, b->uv.x, c->uv.x) * triangle.texture->Width;
    const double v = mix(a->uv.y, b->uv.y, c->uv.y) * triangle.texture->Height;
    for (int channel = 0; channel < 4; ++channel)
        levels[static_cast<std::size_t>(channel)] *= texel(*triangle.texture, u, v, channel) / 255.0;
    lay(pixel, {levels[0], levels[1], levels[2]}, levels[3]);
}

} // namespace

Picture paint_slowly(const ImDrawData& frame, int width, int height) {
    Picture picture{width, height, {}};
    picture.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (const ImDrawList* const list : frame.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImDrawVert* const vertices = list->VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* const index = list->IdxBuffer.Data + command.IdxOffset;
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const Triangle triangle{
                    {vertices + index[i], vertices + index[i + 1], vertices + index[i + 2]},
                    command.TexRef._TexData};
                for (int y = 0; y < height; ++y)
                    for (int x = 0; x < width; ++x) {
                        const Point p{x + 0.5, y + 0.5};
                        const ImVec4& clip = command.ClipRect;
                        if (p.x < clip.x || p.x >= clip.z || p.y < clip.y || p.y >= clip.w) continue;
                        ask(triangle, p, picture.canvas().row(y)[x]);
                    }
            }
        }
    }
    return picture;
}

} // namespace fengqiao::display
