#pragma once

#include <vector>

namespace fengqiao::kiosk::ui {

struct PointMm {
    float x{}, y{};
};

// A rectangle on the glass in millimetres, from its left top corner. Screens lay themselves out by cutting
// pieces off the room they were given.
struct RectMm {
    float left{}, top{}, width{}, height{};

    [[nodiscard]] float right() const { return left + width; }
    [[nodiscard]] float bottom() const { return top + height; }
    [[nodiscard]] PointMm centre() const { return {left + width / 2, top + height / 2}; }
    [[nodiscard]] bool contains(PointMm point) const {
        return point.x >= left && point.x < right() && point.y >= top && point.y < bottom();
    }
    [[nodiscard]] RectMm inset(float horizontal, float vertical) const {
        return {left + horizontal, top + vertical, width - 2 * horizontal, height - 2 * vertical};
    }
    [[nodiscard]] RectMm inset(float every) const { return inset(every, every); }
    [[nodiscard]] RectMm moved(float x, float y) const { return {left + x, top + y, width, height}; }
    // A rectangle of this size in the middle.
    [[nodiscard]] RectMm middle(float inner_width, float inner_height) const {
        return {left + (width - inner_width) / 2, top + (height - inner_height) / 2, inner_width,
                inner_height};
    }

    // Cut a piece off one side; what is left shrinks by the piece and the gap.
    RectMm take_top(float piece, float gap = 0);
    RectMm take_bottom(float piece, float gap = 0);
    RectMm take_left(float piece, float gap = 0);
    RectMm take_right(float piece, float gap = 0);

    // Equal parts with a gap between them; a grid is read line by line.
    [[nodiscard]] std::vector<RectMm> columns(int count, float gap) const;
    [[nodiscard]] std::vector<RectMm> rows(int count, float gap) const;
    [[nodiscard]] std::vector<RectMm> grid(int column_count, int row_count, float gap) const;

    friend bool operator==(const RectMm&, const RectMm&) = default;
};

// The part both share; width or height is 0 where they share none.
RectMm common(const RectMm& one, const RectMm& other);
// How far `point` is from the rectangle, 0 inside.
float distance(const RectMm& rect, PointMm point);

} // namespace fengqiao::kiosk::ui
