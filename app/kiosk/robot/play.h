#pragma once

#include "app/kiosk/start.h"

#include <filesystem>
#include <optional>

namespace fengqiao::kiosk::robot {

struct PlayWish {
    std::filesystem::path script;
    std::filesystem::path pictures;               // made when it is not there
    std::optional<std::filesystem::path> numbers; // read before, written after
    int width{1920}, height{1080};
};

// Plays the visit on the in-memory glass against everything that `start` opened. 0, or 1 after one line on
// standard error that says what did not work.
int play(const PlayWish& wish, Start& start);

} // namespace fengqiao::kiosk::robot
