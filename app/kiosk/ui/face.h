#pragma once

#include "app/kiosk/ui/brush.h"

namespace fengqiao::kiosk::ui {

// From 非常满意 to 非常不满意, in the fixed order of the keys.
enum class Mood { Laughing, Smiling, Even, Sad, Angry };

// One of the five faces, drawn out of curves.
struct FaceLook {
    Mood mood{};
    PointPx centre;
    float radius{};
};
void draw_face(Brush& brush, const FaceLook& look, const FaceColours& colours);

} // namespace fengqiao::kiosk::ui
