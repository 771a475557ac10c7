#include "app/headquarters/service/blob_files.h"

#include "core/journal/blob.h"
#include "platform/sqlite/database/database.h"
#include "platform/system/durable_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace fengqiao::headquarters {
namespace {

namespace fs = std::filesystem;

std::unexpected<Trouble> no_room(int fault) {
    if (fault == ENOSPC || fault == EDQUOT)
        return trouble(TroubleKind::DiskFull, "there is no room for an attachment; free some of the disk");
    return trouble(TroubleKind::StoreBroken,
                   "an attachment cannot be written; look at the rights and the disk of the data folder");
}

// A file that is written to its end.
class Appending {
public:
    explicit Appending(const fs::path& file)
        : descriptor_{::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600)} {}
    ~Appending() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Appending(const Appending&) = delete;
    Appending& operator=(const Appending&) = delete;

    // 0, or the system's number for what went wrong.
    int write(ByteView bytes) const {
        if (descriptor_ < 0) return errno;
        while (!bytes.empty()) {
            const auto written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return errno;
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return 0;
    }

private:
    int descriptor_;
};

Result<void> put_in_place(const fs::path& from, const fs::path& to) {
    if (auto synced = sqlite::sync_to_disk(from); !synced) return synced;
    std::error_code error;
    fs::rename(from, to, error);
    if (error) return no_room(error.value());
    return sqlite::sync_to_disk(to.parent_path());
}

} // namespace

fs::path BlobFiles::half(const Hash& name) const {
    return folder_ / (to_hex(name) + ".part");
}

bool BlobFiles::holds(const fs::path& file, const Hash& name) const {
    const auto bytes = system::read_whole(file, blob_bytes_max);
    return bytes && digest_.sha256(ByteView{*bytes}) == name;
}

bool BlobFiles::is_whole(const Hash& name) const {
    return holds(whole(name), name);
}

bool BlobFiles::is_backed_up(const Hash& name) const {
    return holds(backups_ / to_hex(name), name);
}

BlobOnHand BlobFiles::on_hand(const Hash& name) const {
    std::error_code error;
    const auto all = fs::file_size(whole(name), error);
    if (!error) return {all, true};
    const auto some = fs::file_size(half(name), error);
    return {error ? 0 : some, false};
}

Result<void> BlobFiles::append(const Hash& name, ByteView piece) {
    if (auto ready = system::ensure_folder(folder_); !ready) return ready;
    const std::uint64_t before = on_hand(name).received;
    const int fault = Appending{half(name)}.write(piece);
    if (fault == 0) return {};
    // What was written of it is taken back, so that `received` never counts half a piece.
    std::error_code error;
    fs::resize_file(half(name), before, error);
    return no_room(fault);
}

Result<bool> BlobFiles::complete(const Hash& name) {
    if (!holds(half(name), name)) {
        std::error_code error;
        fs::remove(half(name), error);
        return false;
    }
    if (auto placed = put_in_place(half(name), whole(name)); !placed) return std::unexpected(placed.error());
    return true;
}

Result<void> BlobFiles::keep(const Hash& name, ByteView bytes) {
    if (is_whole(name)) return {};
    if (auto ready = system::ensure_folder(folder_); !ready) return ready;
    return system::write_durably(whole(name), bytes);
}

Result<Bytes> BlobFiles::read(const Hash& name) const {
    auto bytes = system::read_whole(whole(name), blob_bytes_max);
    if (!bytes) return bytes;
    if (digest_.sha256(ByteView{*bytes}) != name)
        return trouble(TroubleKind::StoreBroken,
                       "an attachment has rotted on disk; its copy lies in backups");
    return bytes;
}

Result<void> BlobFiles::remove(const Hash& name) {
    for (const fs::path& file : {whole(name), half(name), backups_ / to_hex(name)}) {
        std::error_code error;
        fs::remove(file, error);
        if (error) return no_room(error.value());
    }
    return {};
}

Result<void> BlobFiles::back_up(const Hash& name) {
    if (auto ready = system::ensure_folder(backups_); !ready) return ready;
    const fs::path copy = backups_ / to_hex(name);
    std::error_code error;
    if (fs::exists(copy, error)) return {}; // written durably under its name, it has all of it
    const auto bytes = read(name);
    if (!bytes) return std::unexpected(bytes.error());
    return system::write_durably(copy, *bytes);
}

} // namespace fengqiao::headquarters
