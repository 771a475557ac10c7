#include "platform/crypto/key_file.h"

#include "platform/crypto/layout.h"
#include "platform/crypto/sha256.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fengqiao::crypto {
namespace {

namespace fs = std::filesystem;

// An open file; closed when it goes.
class Opened {
public:
    explicit Opened(int handle) : handle_{handle} {}
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() {
        if (handle_ >= 0) ::close(handle_);
    }
    [[nodiscard]] bool is_open() const { return handle_ >= 0; }
    [[nodiscard]] int handle() const { return handle_; }

private:
    int handle_;
};

std::string reason() {
    return std::strerror(errno);
}

bool write_all(int handle, ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(handle, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

// How many bytes could be read into all of `into`; fewer at the end of the file.
std::size_t read_all(int handle, std::span<Byte> into) {
    std::size_t done = 0;
    while (done < into.size()) {
        const ssize_t got = ::read(handle, into.data() + done, into.size() - done);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

Result<void> refuse_if_shared(const Opened& file, const fs::path& path) {
    struct stat facts {};
    if (::fstat(file.handle(), &facts) != 0 || !S_ISREG(facts.st_mode)) {
        return trouble(TroubleKind::BadFile, path.string() + ": a key file has to be an ordinary file");
    }
    if (facts.st_uid != ::geteuid()) {
        return trouble(TroubleKind::NotAllowed, path.string() +
                                                    ": this key file belongs to another user; run: chown " +
                                                    std::to_string(::geteuid()) + " " + path.string());
    }
    if ((facts.st_mode & 0077) != 0) {
        return trouble(TroubleKind::NotAllowed,
                       path.string() + ": others may read or write this key file; run: chmod 600 " +
                           path.string() + " and, if others use this machine, replace the keys");
    }
    return {};
}

Hash check_sum(std::string_view kind, ByteView keys) {
    const std::array<ByteView, 2> parts{bytes_of(kind), keys};
    return Sha256{}.sha256(parts);
}

bool write_durably(const fs::path& path, ByteView content) {
    const Opened file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600)};
    return file.is_open() && write_all(file.handle(), content) && ::fsync(file.handle()) == 0;
}

bool sync_folder(const fs::path& folder) {
    const Opened opened{::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return opened.is_open() && ::fsync(opened.handle()) == 0;
}

} // namespace

Result<void> create_key_file(const fs::path& path, std::string_view kind, ByteView keys) {
    Bytes content;
    content.reserve(kind.size() + keys.size() + Hash{}.size()); // no second copy is left behind by growing
    put(content, bytes_of(kind));
    put(content, keys);
    put(content, check_sum(kind, keys));

    fs::path unfinished = path;
    unfinished += ".new";
    ::unlink(unfinished.c_str()); // left by a start that was cut short; never the key file itself
    const bool written = write_durably(unfinished, content);
    const std::string why = reason();
    wipe(content);
    if (!written) {
        ::unlink(unfinished.c_str());
        return trouble(TroubleKind::StoreBroken, path.string() + ": cannot write the keys (" + why +
                                                     "); make the folder writable for this user");
    }
    // link() and not rename(): it fails where a file stands already.
    const bool placed = ::link(unfinished.c_str(), path.c_str()) == 0;
    const int placed_errno = errno;
    ::unlink(unfinished.c_str());
    if (!placed && placed_errno == EEXIST) {
        return trouble(TroubleKind::NotAllowed,
                       path.string() + ": there are keys already; they are never overwritten");
    }
    if (!placed || !sync_folder(path.parent_path())) {
        return trouble(TroubleKind::StoreBroken, path.string() + ": cannot keep the keys (" +
                                                     std::strerror(placed_errno) + "); check the disk");
    }
    return {};
}

Result<void> put_key_file_in_place(const fs::path& fresh, const fs::path& path) {
    if (::rename(fresh.c_str(), path.c_str()) == 0 && sync_folder(path.parent_path())) return {};
    return trouble(TroubleKind::StoreBroken,
                   path.string() + ": cannot put the new keys in place (" + reason() + "); check the disk");
}

Result<SecretBytes> read_key_file(const fs::path& path, std::string_view kind, std::size_t keys_size) {
    const Opened file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
    if (!file.is_open() && errno == ENOENT) {
        return trouble(TroubleKind::NotFound, path.string() + ": there is no key file here");
    }
    if (!file.is_open()) {
        return trouble(TroubleKind::NotAllowed,
                       path.string() + ": cannot open the key file (" + reason() + ")");
    }
    if (auto allowed = refuse_if_shared(file, path); !allowed) return std::unexpected(allowed.error());

    const std::size_t expected = kind.size() + keys_size + Hash{}.size();
    SecretBytes content{expected + 1}; // one more, to notice a file that is too long
    if (read_all(file.handle(), content.writable()) != expected ||
        text_of(content.view().first(kind.size())) != kind) {
        return trouble(
            TroubleKind::BadFile,
            path.string() +
                ": this is not the key file expected here; put the right one back from its backup");
    }
    const ByteView keys = content.view().subspan(kind.size(), keys_size);
    if (!equal_in_constant_time(check_sum(kind, keys),
                                content.view().subspan(kind.size() + keys_size, Hash{}.size()))) {
        return trouble(TroubleKind::BadFile,
                       path.string() + ": the key file is damaged; put it back from its backup");
    }
    return SecretBytes::copy_of(keys);
}

} // namespace fengqiao::crypto
