#pragma once

#include "app/kiosk/ui/panel.h"
#include "app/kiosk/ui/picture_source.h"
#include "app/kiosk/ui/typeface.h"
#include "core/kiosk/comfort.h"
#include "core/text/locale.h"

#include <chrono>
#include <optional>

namespace fengqiao::kiosk::ui {

// What a frame is drawn with.
struct Look {
    const Panel& panel;
    const ThemeSet& themes;
    ThemeKind theme{};
    const Locale& locale;
    const Typeface& typeface;
    TextSize size{TextSize::Standard};
    bool reduced_motion{false};
    bool low_reach{false};            // asked for; a glass that lies is low enough as it is
    bool fewer_words{false};          // what only repeats is not drawn
    bool picture_off{false};          // everything is placed and nothing is seen
    PictureSource* pictures{nullptr}; // without it the words of a picture stand in its place
};
// When another frame is needed though nobody touches the glass.
struct Wish {
    bool animating{false};
    std::optional<std::chrono::milliseconds> wake_in{};
};

} // namespace fengqiao::kiosk::ui
