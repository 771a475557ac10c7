#include "platform/system/durable_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace fengqiao::system {
namespace {

namespace fs = std::filesystem;

class Opened {
public:
    explicit Opened(int handle) : handle_{handle} {}
    ~Opened() {
        if (handle_ >= 0) ::close(handle_);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    bool write(ByteView bytes) const {
        while (handle_ >= 0 && !bytes.empty()) {
            const ssize_t written = ::write(handle_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return handle_ >= 0;
    }
    bool sync() const { return handle_ >= 0 && ::fsync(handle_) == 0; }

private:
    int handle_;
};

bool is_synced(const fs::path& folder) {
    return Opened{::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)}.sync();
}

bool write_new(const fs::path& file, ByteView content) {
    const Opened opened{::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600)};
    return opened.write(content) && opened.sync();
}

} // namespace

Result<void> write_durably(const fs::path& file, ByteView content) {
    fs::path unfinished = file;
    unfinished += ".new";
    const bool placed = write_new(unfinished, content) && ::rename(unfinished.c_str(), file.c_str()) == 0 &&
                        is_synced(file.parent_path());
    if (placed) return {};
    const std::string why = std::strerror(errno);
    ::unlink(unfinished.c_str());
    return trouble(TroubleKind::StoreBroken,
                   file.string() + ": cannot be written (" + why +
                       "); make its folder writable for this user and see that the disk is not full");
}

Result<void> sync_folder(const fs::path& folder) {
    if (is_synced(folder)) return {};
    return trouble(TroubleKind::StoreBroken,
                   folder.string() + ": cannot be written to disk (" + std::strerror(errno) + ")");
}

Result<Bytes> read_whole(const fs::path& file, std::size_t bytes_max) {
    std::error_code fault;
    // One that this user may not look at is there all the same.
    if (fs::status(file, fault).type() == fs::file_type::not_found)
        return trouble(TroubleKind::NotFound, file.string() + ": there is no such file");
    std::ifstream stream{file, std::ios::binary};
    Bytes content(bytes_max + 1);
    stream.read(reinterpret_cast<char*>(content.data()), static_cast<std::streamsize>(content.size()));
    if (stream.bad() || !stream.is_open())
        return trouble(TroubleKind::StoreBroken, file.string() + ": cannot be read; see who may read it");
    const auto size = static_cast<std::size_t>(stream.gcount());
    if (size > bytes_max) return trouble(TroubleKind::TooLarge, file.string() + ": is longer than it can be");
    content.resize(size);
    return content;
}

Result<void> ensure_folder(const fs::path& folder) {
    std::error_code fault;
    const bool made = fs::create_directories(folder, fault);
    if (made) fs::permissions(folder, fs::perms::owner_all, fault);
    if (!fault && ::access(folder.c_str(), W_OK | X_OK) == 0) return {};
    const std::string why = fault ? fault.message() : std::strerror(errno);
    return trouble(TroubleKind::StoreBroken,
                   folder.string() + ": this folder cannot be written (" + why +
                       "); make it writable for this user, or name another one in the configuration");
}

} // namespace fengqiao::system
