#pragma once

#include "core/basics/bytes.h"
#include "core/basics/result.h"

#include <filesystem>

namespace fengqiao::system {

// The file has exactly this content once this returns, whatever happens to the power; before, it has the old
// one whole. Only its owner may read it. StoreBroken naming the file and what to do.
Result<void> write_durably(const std::filesystem::path& file, ByteView content);

// What was made, renamed or taken away in this folder stays so, whatever happens to the power. StoreBroken.
Result<void> sync_folder(const std::filesystem::path& folder);

// NotFound when there is none; StoreBroken when it cannot be read, TooLarge above `bytes_max`.
Result<Bytes> read_whole(const std::filesystem::path& file, std::size_t bytes_max);

// The folder exists and this process may write into it; made with its parents, for the owner alone, when it
// is missing. StoreBroken naming the folder and what to do.
Result<void> ensure_folder(const std::filesystem::path& folder);

} // namespace fengqiao::system
