#pragma once

#include "core/kiosk/theme.h"

#include <string>

// Pictures on a page, as screens speak of them.
namespace fengqiao::kiosk::ui {

// A picture of the content.
struct Picture {
    std::string file;      // on this terminal's disk
    int width{}, height{}; // its own, in pixels
    std::string words;     // what it shows: read aloud, and drawn where it cannot be
};
// Somebody whose name stands beside.
struct Person {
    std::string family_name; // drawn where there is no portrait
    Accent accent{};
    std::string portrait{}; // a file
};

} // namespace fengqiao::kiosk::ui
