#pragma once

#include "core/content/edition.h"
#include "core/journal/digest.h"

#include <filesystem>
#include <vector>

namespace fengqiao::headquarters {

// An edition in the making, with the bytes of its files. It has no serial of its own yet.
struct ContentDraft {
    Edition edition;
    std::vector<Bytes> contents; // one a file
};

// Takes a folder of pages and pictures as it is now, judged as a terminal judges it. BadFile with
// file:line: reason, also when its files change while they are read.
[[nodiscard]] Result<ContentDraft> draft_content(const std::filesystem::path& folder, const Digest& digest);

} // namespace fengqiao::headquarters
