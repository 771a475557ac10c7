#pragma once

#include "app/kiosk/ui/icons.h"
#include "app/kiosk/ui/placed.h"

#include <optional>
#include <string>

// The way of a complaint: step below step with its day, or stop beside stop as a picture.
namespace fengqiao::kiosk::ui {

enum class EntryState { Done, Now, Later };
struct TimelineEntry {
    std::string title, detail{};
    EntryState state{};
    Whose whose{};
};
struct RoadStop {
    Id id;
    Icon icon{};
    std::string title, detail{}, mark{}; // a mark stands at one of them
    std::optional<EntryState> state{};   // none: the way as it is for everybody
};

} // namespace fengqiao::kiosk::ui
