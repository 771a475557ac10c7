#pragma once

#include "core/basics/clock.h"
#include "core/basics/result.h"
#include "core/kiosk/config.h"

#include <filesystem>
#include <string>
#include <vector>

namespace fengqiao::kiosk::preview {

struct PreviewWish {
    std::filesystem::path content, pictures; // folders
    Instant today;
};

// What was drawn and what was found.
struct Previewed {
    std::size_t pictures{0};
    std::vector<std::string> faults; // page, glass, size and language, and what does not fit
};

// Draws every page of a content folder at every size of type, in both languages, on the configured glass
// lying and upright, as a terminal would show it; a picture each, and one more for every part that is
// scrolled to. The folder is read as a terminal reads it: BadFile with file:line: reason. Needs no enrolment
// and no line.
Result<Previewed> preview_content(const KioskConfig& config, const PreviewWish& wish);

} // namespace fengqiao::kiosk::preview
