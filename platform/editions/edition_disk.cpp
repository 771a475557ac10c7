#include "platform/editions/edition_disk.h"

#include "platform/system/durable_file.h"

namespace fengqiao::editions {
namespace {

namespace fs = std::filesystem;

std::unexpected<Trouble> broken(const fs::path& path, const std::error_code& fault) {
    const bool full = fault == std::errc::no_space_on_device;
    return trouble(full ? TroubleKind::DiskFull : TroubleKind::StoreBroken,
                   path.string() + ": cannot be changed (" + fault.message() + ")");
}

class RealDisk final : public EditionDisk {
public:
    Result<void> write(const fs::path& file, ByteView content) override {
        return system::write_durably(file, content);
    }
    Result<void> rename(const fs::path& from, const fs::path& to) override {
        std::error_code fault;
        fs::rename(from, to, fault);
        if (fault) return broken(to, fault);
        return system::sync_folder(to.parent_path());
    }
    Result<void> remove(const fs::path& path) override {
        std::error_code fault;
        fs::remove_all(path, fault);
        if (fault) return broken(path, fault);
        return {};
    }
    Result<void> make_folder(const fs::path& folder) override { return system::ensure_folder(folder); }
    Result<void> sync(const fs::path& folder) override {
        std::error_code fault;
        for (const auto& entry : fs::recursive_directory_iterator{folder, fault})
            if (entry.is_directory(fault))
                if (auto synced = system::sync_folder(entry.path()); !synced) return synced;
        if (fault) return broken(folder, fault);
        return system::sync_folder(folder);
    }
};

} // namespace

EditionDisk& real_disk() {
    static RealDisk disk; // holds nothing
    return disk;
}

} // namespace fengqiao::editions
