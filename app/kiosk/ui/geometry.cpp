#include "app/kiosk/ui/geometry.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::kiosk::ui {

RectMm RectMm::take_top(float piece, float gap) {
    const RectMm cut{left, top, width, piece};
    top += piece + gap;
    height -= piece + gap;
    return cut;
}
RectMm RectMm::take_bottom(float piece, float gap) {
    const RectMm cut{left, bottom() - piece, width, piece};
    height -= piece + gap;
    return cut;
}
RectMm RectMm::take_left(float piece, float gap) {
    const RectMm cut{left, top, piece, height};
    left += piece + gap;
    width -= piece + gap;
    return cut;
}
RectMm RectMm::take_right(float piece, float gap) {
    const RectMm cut{right() - piece, top, piece, height};
    width -= piece + gap;
    return cut;
}

std::vector<RectMm> RectMm::columns(int count, float gap) const {
    return grid(count, 1, gap);
}
std::vector<RectMm> RectMm::rows(int count, float gap) const {
    return grid(1, count, gap);
}

std::vector<RectMm> RectMm::grid(int column_count, int row_count, float gap) const {
    const float cell_width =
        (width - gap * static_cast<float>(column_count - 1)) / static_cast<float>(column_count);
    const float cell_height =
        (height - gap * static_cast<float>(row_count - 1)) / static_cast<float>(row_count);
    std::vector<RectMm> cells;
    for (int row = 0; row < row_count; ++row)
        for (int column = 0; column < column_count; ++column)
            cells.push_back({left + static_cast<float>(column) * (cell_width + gap),
                             top + static_cast<float>(row) * (cell_height + gap), cell_width, cell_height});
    return cells;
}

RectMm common(const RectMm& one, const RectMm& other) {
    const float left = std::max(one.left, other.left), top = std::max(one.top, other.top);
    return {left, top, std::max(0.0F, std::min(one.right(), other.right()) - left),
            std::max(0.0F, std::min(one.bottom(), other.bottom()) - top)};
}

float distance(const RectMm& rect, PointMm point) {
    const float x = std::max({rect.left - point.x, 0.0F, point.x - rect.right()});
    const float y = std::max({rect.top - point.y, 0.0F, point.y - rect.bottom()});
    return std::hypot(x, y);
}

} // namespace fengqiao::kiosk::ui
