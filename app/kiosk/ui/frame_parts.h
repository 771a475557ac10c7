#pragma once

#include "app/kiosk/ui/icons.h"
#include "app/kiosk/ui/placed.h"

#include <optional>
#include <string>

namespace fengqiao::kiosk::ui {

struct Step {
    int now{}, total{};
};
// What the button for the voice does; none where there is nothing to hear.
enum class VoiceButton { None, Read, Stop };
// The frame around every page of a journey.
struct FrameParts {
    Msg title;
    std::string title_text{}; // instead of the title's own words, where they hold placeholders
    std::string hint{};       // one line below the title
    Whose hint_whose{};
    std::optional<Step> step{};
    bool back{true}, call_staff{true};
    std::string line{};                 // below the page: the telephone that is always answered
    bool comfort{true}, language{true}; // the two at the bar's right end
    VoiceButton voice{};                // beside them
    // A low glass on which words are written: the page places its title itself, where there is room for one.
    bool folded{false};
    float shown{0}; // in low reach: kept free for what is only looked at, between the title and the bar
};
enum class FrameTap { None, Back, CallStaff, Voice, Comfort, Language };
struct Frame {
    FrameTap tap{};
    RectMm room;  // what is left for the page
    RectMm shown; // ... and above it, as high as was wished at most
};

struct FooterParts {
    Icon icon{Icon::ShieldCheck};
    Msg note;
    std::string hotline{}; // empty: none
};
struct HomeParts {
    std::string place; // whose terminal this is
    Msg greeting, invitation;
    FooterParts footer;
    bool language{true}; // the switch
};

} // namespace fengqiao::kiosk::ui
