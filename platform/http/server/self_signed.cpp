#include "platform/http/server/self_signed.h"

#include "platform/http/server/certificate.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace fengqiao::http {

namespace {

namespace files = std::filesystem;

constexpr mode_t public_mode = 0644;
constexpr mode_t private_mode = 0600;

std::string read_whole(const files::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::unexpected<Trouble> cannot_write(const files::path& file, int error) {
    const std::string text = file.string() + " cannot be written: " + std::strerror(error);
    if (error == ENOSPC) return trouble(TroubleKind::DiskFull, text + "; free some space");
    if (error == EACCES || error == EPERM || error == EROFS) {
        return trouble(TroubleKind::NotAllowed, text + "; let this user write there");
    }
    return trouble(TroubleKind::StoreBroken, text);
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// Whole or not at all: written beside its place, on the disk, then moved there. The mode is right from the
// start.
Result<void> write_file(const files::path& file, const std::string& text, mode_t mode) {
    files::path fresh = file;
    fresh += ".new";
    ::unlink(fresh.c_str());
    const int descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0) return cannot_write(file, errno);
    const bool kept = write_all(descriptor, text) && ::fsync(descriptor) == 0;
    const int error = errno;
    ::close(descriptor);
    if (!kept) return cannot_write(file, error);
    if (::rename(fresh.c_str(), file.c_str()) != 0) return cannot_write(file, errno);
    return {};
}

// The key goes first: a certificate without its key would be worse than a key without its certificate.
Result<void> write_identity(const files::path& folder, const std::string& name, const Identity& identity) {
    if (auto kept = write_file(folder / (name + ".key"), key_pem(identity), private_mode); !kept) return kept;
    return write_file(folder / (name + ".pem"), certificate_pem(identity), public_mode);
}

std::unexpected<Trouble> no_key() {
    return trouble(TroubleKind::StoreBroken,
                   "OpenSSL could not make a key; see that the machine has randomness");
}

std::optional<Identity> read_identity(const files::path& folder, const std::string& name) {
    return parse_identity(read_whole(folder / (name + ".pem")), read_whole(folder / (name + ".key")));
}

// ca.pem is written last: as long as it is missing no terminal can have pinned it and it may be made anew.
Result<Identity> ensure_authority(const files::path& folder, Instant now) {
    if (files::exists(folder / "ca.pem")) {
        if (auto kept = read_identity(folder, "ca")) return std::move(*kept);
        return trouble(
            TroubleKind::BadFile,
            (folder / "ca.pem").string() +
                " and ca.key do not belong together or cannot be read; bring them back from a backup, "
                "or remove both and enrol every terminal again");
    }
    auto made = make_authority(now);
    if (!made) return no_key();
    if (const auto kept = write_identity(folder, "ca", *made); !kept) return std::unexpected(kept.error());
    return std::move(*made);
}

} // namespace

Result<void> ensure_certificates(const files::path& folder, Instant now) {
    std::error_code error;
    files::create_directories(folder, error);
    if (error) return cannot_write(folder, error.value());
    const auto authority = ensure_authority(folder, now);
    if (!authority) return std::unexpected(authority.error());

    const auto server = read_identity(folder, "server");
    if (server && is_good(*server, *authority, now, now + std::chrono::days(renewal_days))) return {};
    const auto made = make_server(*authority, now);
    if (!made) return no_key();
    return write_identity(folder, "server", *made);
}

Result<void> ensure_certificates(const files::path& folder) {
    return ensure_certificates(folder, std::chrono::floor<milliseconds>(std::chrono::system_clock::now()));
}

} // namespace fengqiao::http
