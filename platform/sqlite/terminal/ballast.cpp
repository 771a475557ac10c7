#include "platform/sqlite/terminal/ballast.h"

#include "core/basics/bytes.h"
#include "platform/sqlite/database/database.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace fengqiao::sqlite::terminal {
namespace {

constexpr std::size_t block_bytes = 1024 * 1024;

// Bytes that no file system folds into a hole or compresses away.
Bytes weight() {
    Bytes block(block_bytes);
    std::uint64_t mixed = 0x9e3779b97f4a7c15u;
    for (Byte& byte : block) {
        mixed ^= mixed << 13;
        mixed ^= mixed >> 7;
        mixed ^= mixed << 17;
        byte = static_cast<Byte>(mixed);
    }
    return block;
}

bool write_all(int file, std::uintmax_t bytes) {
    const Bytes block = weight();
    while (bytes > 0) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uintmax_t>(bytes, block.size()));
        const ssize_t written = ::write(file, block.data(), wanted);
        if (written <= 0) return false;
        bytes -= static_cast<std::uintmax_t>(written);
    }
    return ::fsync(file) == 0;
}

} // namespace

bool Ballast::is_there() const {
    std::error_code error;
    if (bytes_ == 0) return true;
    const auto size = std::filesystem::file_size(file_, error);
    return !error && size >= bytes_;
}

Result<void> Ballast::lay_down() const {
    std::error_code error;
    if (is_there()) return {};
    const int file = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return trouble(TroubleKind::StoreBroken,
                       "the ballast cannot be written; look at its folder's rights");
    const bool written = write_all(file, bytes_);
    ::close(file);
    if (written) return sync_to_disk(file_.parent_path());
    std::filesystem::remove(file_, error);
    return trouble(TroubleKind::DiskFull, "there is no room for the ballast; free some of the disk");
}

bool Ballast::throw_off() const {
    std::error_code error;
    return bytes_ > 0 && std::filesystem::remove(file_, error);
}

} // namespace fengqiao::sqlite::terminal
