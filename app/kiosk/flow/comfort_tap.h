#pragma once

#include "core/kiosk/comfort.h"

namespace fengqiao::kiosk {

// What a finger says of seeing and hearing.

struct ComfortTapped {}; // 大字: opens the page where size and colours are chosen
struct TextSizeTapped {
    TextSize size{};
};
struct ThemeTapped {
    ThemeKind theme{};
};
struct ElderModeTapped {}; // on, or off again
struct ReadAloudTapped {}; // 朗读, 停止: this page, and every one that comes
struct EveryPageTapped {}; // on, or off again
struct LowReachTapped {};  // on, or off again
struct PictureTapped {};   // dark, while the voice leads through headphones; or seen again
struct VolumeTapped {
    int volume{usual_volume};
};
struct SpeedTapped {
    int speed{usual_speed};
};

} // namespace fengqiao::kiosk
