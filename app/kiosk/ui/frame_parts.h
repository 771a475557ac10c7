#pragma once

#include "app/kiosk/ui/icons.h"
#include "app/kiosk/ui/placed.h"

#include <optional>
#include <string>

namespace fengqiao::kiosk::ui {

struct Step {
    int now{}, total{};
};
// The frame around every page of a journey.
struct FrameParts {
    Msg title;
    std::string title_text{}; // instead of the title's own words, where they hold placeholders
    std::string hint{};       // one line below the title
    std::optional<Step> step{};
    bool back{true}, call_staff{true}, comfort{true}; // comfort: large type and language
};
enum class FrameTap { None, Back, CallStaff, LargeType, Language };
struct Frame {
    FrameTap tap{};
    RectMm room; // what is left for the page
};

struct HomeParts {
    std::string place; // whose terminal this is
    Msg greeting, invitation;
};
struct FooterParts {
    Icon icon{Icon::ShieldCheck};
    Msg note;
    std::string hotline{}; // empty: none
};

} // namespace fengqiao::kiosk::ui
