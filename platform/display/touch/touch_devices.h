#pragma once

#include "core/basics/result.h"

#include <set>
#include <string>

namespace fengqiao::display {

// The touch panels of the machine, seen from both sides: what is plugged in, and what events come from.
class TouchDevices {
public:
    virtual ~TouchDevices() = default;
    // Panels that events can come from now.
    virtual int count() = 0;
    // Names of the panels that are plugged in; a panel that was unplugged comes back under another name.
    virtual std::set<std::string> plugged() = 0;
    // Takes newly plugged panels into use. LineDown when the display cannot be opened again just now.
    virtual Result<void> enumerate_again() = 0;
};

enum class PanelNews { Nothing, Gone, Back };

// Notices that a panel vanished (USB power management, SDL issue 2394) and takes it into use when it is back:
// SDL on X11 learns of panels only when it starts.
class PanelWatch {
public:
    // What is plugged in now should be in use; at a machine's start the display server may be later than we
    // are, so the first looks make sure.
    explicit PanelWatch(TouchDevices& devices);

    // To be called every few seconds. Gone and Back: a finger that was down is not any more. After Back the
    // panels were enumerated; while none answers (the display server needs a moment) the next looks try
    // again.
    PanelNews look();

private:
    PanelNews take_into_use();

    TouchDevices& devices_;
    std::set<std::string> known_;
    int tries_left_ = 0;
};

} // namespace fengqiao::display
