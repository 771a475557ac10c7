#include "core/writing/hand_reader.h"

#include <algorithm>
#include <cmath>

namespace fengqiao {

namespace {

bool is_place(const InkPoint& point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

} // namespace

Result<void> check_strokes(const std::vector<InkStroke>& strokes) {
    if (strokes.size() > hand_strokes_max)
        return trouble(TroubleKind::TooLarge, "handwriting: more strokes than any character has");
    std::size_t points = 0;
    for (const InkStroke& stroke : strokes) {
        points += stroke.size();
        if (points > hand_points_max)
            return trouble(TroubleKind::TooLarge, "handwriting: more points than are read at once");
        if (!std::ranges::all_of(stroke, is_place))
            return trouble(TroubleKind::BadInput, "handwriting: a place that is no number");
    }
    return {};
}

} // namespace fengqiao
