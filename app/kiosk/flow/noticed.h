#pragma once

#include "core/basics/result.h"
#include "core/content/content.h"
#include "core/speech/speaker.h"
#include "core/sync/sync_alarm.h"

#include <memory>
#include <optional>

namespace fengqiao::kiosk {

// What store, line, voice and keys tell of themselves: answers to nothing the glass has asked.

struct StoreFailed {
    Trouble trouble;
};
struct LineChanged { // headquarters answered, or could not be reached
    bool up{true};
    std::optional<SyncAlarm> alarm; // what somebody has to look at

    friend bool operator==(const LineChanged&, const LineChanged&) = default;
};
struct ContentArrived { // another edition of the station's pages: shown from the doors on
    std::shared_ptr<const ContentBook> content;
};
struct SpeechChanged { // of the voice itself: it answers no effect
    SpeakerState state{};
};
// Of a keypad or a switch that moved the focus: somebody is there, and nothing is said yet.
struct KeyPressed {};
struct GlassTouched {}; // while the picture is off
struct HeadphonesChanged {
    bool plugged_in{false};
};

} // namespace fengqiao::kiosk
