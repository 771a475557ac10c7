#pragma once

#include "core/basics/bytes.h"
#include "core/basics/result.h"

#include <filesystem>

namespace fengqiao::editions {

// The steps an edition is put on disk by. Each is whole or has not happened; a test stops between any two.
class EditionDisk {
public:
    virtual ~EditionDisk() = default;

    virtual Result<void> write(const std::filesystem::path& file, ByteView content) = 0; // durably
    virtual Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
    // A file, or a folder with all that is in it; no trouble when there is none.
    virtual Result<void> remove(const std::filesystem::path& path) = 0;
    virtual Result<void> make_folder(const std::filesystem::path& folder) = 0;
    virtual Result<void> sync(const std::filesystem::path& folder) = 0; // with every folder in it
};

EditionDisk& real_disk();

} // namespace fengqiao::editions
