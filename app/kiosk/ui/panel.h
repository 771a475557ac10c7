#pragma once

#include "app/kiosk/ui/geometry.h"

#include <cmath>

namespace fengqiao::kiosk::ui {

// The glass as mounted: how large, and how many pixels. The references are 21.5 inches at 1920 × 1080 and
// 1080 × 1920 (4.03 pixels a millimetre).
class Panel {
public:
    Panel(double diagonal_inches, int width_px, int height_px)
        : width_(static_cast<float>(width_px)),
          height_(static_cast<float>(height_px)),
          pixels_per_mm_(std::hypot(width_, height_) / static_cast<float>(diagonal_inches * 25.4)) {}

    [[nodiscard]] float width_px() const { return width_; }
    [[nodiscard]] float height_px() const { return height_; }
    [[nodiscard]] float pixels_per_mm() const { return pixels_per_mm_; }
    [[nodiscard]] float to_px(float mm) const { return mm * pixels_per_mm_; }
    [[nodiscard]] float to_mm(float px) const { return px / pixels_per_mm_; }
    [[nodiscard]] RectMm rect() const { return {0, 0, to_mm(width_), to_mm(height_)}; }
    [[nodiscard]] bool portrait() const { return height_ > width_; }

private:
    float width_, height_, pixels_per_mm_;
};

} // namespace fengqiao::kiosk::ui
