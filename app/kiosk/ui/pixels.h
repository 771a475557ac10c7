#pragma once

#include "core/kiosk/theme.h"

#include <cstdint>

// What the drawing kit speaks: pixels and packed colours. Widgets speak millimetres and roles.
namespace fengqiao::kiosk::ui {

struct PointPx {
    float x{}, y{};
};
inline PointPx operator+(PointPx one, PointPx other) {
    return {one.x + other.x, one.y + other.y};
}

struct RectPx {
    float left{}, top{}, right{}, bottom{};

    [[nodiscard]] float width() const { return right - left; }
    [[nodiscard]] float height() const { return bottom - top; }
    [[nodiscard]] PointPx centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    [[nodiscard]] RectPx grown(float by) const { return {left - by, top - by, right + by, bottom + by}; }
};

// A colour with its opacity, packed as the draw list takes it.
struct Ink {
    Ink(Colour colour, float opacity = 1.0F) // NOLINT: every colour is an ink
        : packed(static_cast<std::uint32_t>(opacity * 255 + 0.5F) << 24 |
                 static_cast<std::uint32_t>(colour.blue) << 16 |
                 static_cast<std::uint32_t>(colour.green) << 8 | colour.red) {}

    [[nodiscard]] bool visible() const { return packed >> 24 != 0; }

    std::uint32_t packed;
};

// From `first` (share 0) to `second` (share 1).
Colour mixed(Colour first, Colour second, float share);

} // namespace fengqiao::kiosk::ui
