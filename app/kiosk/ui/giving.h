#pragma once

#include "app/kiosk/ui/sheet.h"

namespace fengqiao::kiosk::ui {

// While it lives, what is drawn gives way to the finger.
class Giving {
public:
    Giving(Sheet& sheet, const RectMm& rect, float depth)
        : sheet_(sheet),
          pivot_(sheet.px(rect.centre())),
          scale_(1 - (1 - tokens::press_scale) * depth),
          begin_(sheet.brush.begin_scaled()) {}
    ~Giving() { sheet_.brush.end_scaled(begin_, pivot_, scale_); }
    Giving(const Giving&) = delete;
    Giving& operator=(const Giving&) = delete;

private:
    Sheet& sheet_;
    PointPx pivot_;
    float scale_;
    int begin_;
};

} // namespace fengqiao::kiosk::ui
