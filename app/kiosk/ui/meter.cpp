#include "app/kiosk/ui/sheet.h"

#include <algorithm>
#include <cmath>

// How loud it is, as bars: more of them, and higher ones, the louder.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float bar_width = 5.0F, bar_gap = 3.0F;
constexpr float lowest = 0.25F; // of the height: where the bars begin

} // namespace

void Ui::level_meter(int level, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const int count = std::max(1, static_cast<int>((rect.width + bar_gap) / (bar_width + bar_gap)));
    const int lit =
        static_cast<int>(std::lround(static_cast<float>(count * std::clamp(level, 0, 100)) / 100));
    const float used = static_cast<float>(count) * (bar_width + bar_gap) - bar_gap;
    for (int at = 0; at < count; ++at) {
        const float share = lowest + (1 - lowest) * static_cast<float>(at + 1) / static_cast<float>(count);
        const float height = at < lit ? rect.height * share : rect.height * lowest * 0.5F;
        const RectMm bar{rect.left + (rect.width - used) / 2 + static_cast<float>(at) * (bar_width + bar_gap),
                         rect.top + (rect.height - height) / 2, bar_width, height};
        sheet.brush.rounded(sheet.px(bar), sheet.px(std::min(bar_width, height) / 2),
                            Ink(at < lit ? sheet.theme.brand : sheet.theme.line));
    }
    sheet.record({.rect = rect, .kind = PlacedKind::Picture, .text = "level"});
}

} // namespace fengqiao::kiosk::ui
