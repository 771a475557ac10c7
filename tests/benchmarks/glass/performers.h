#pragma once

#include "tests/benchmarks/glass/scene.h"
#include "tests/benchmarks/ground/branch.h"

namespace fengqiao::benchmarks {

// fengqiao-kiosk, full screen, by the configuration of this branch. Where its doors are it says itself, on a
// glass in memory.
Result<Performer> kiosk_performer(Branch& branch);

// The same in the largest type, on the page of an opinion that is written by pinyin: no page has more to
// draw.
Result<HeavyPage> heaviest_page(Branch& branch);

// Chromium as a kiosk with page.html, which has the same doors. nullopt where it is not installed.
std::optional<Performer> browser_performer(const std::filesystem::path& folder);

} // namespace fengqiao::benchmarks
