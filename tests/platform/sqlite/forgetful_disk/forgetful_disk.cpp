#include "tests/platform/sqlite/forgetful_disk/forgetful_disk.h"

#include "core/basics/check.h"
#include "tests/platform/sqlite/forgetful_disk/sqlite_calls.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::size_t sector = 512;

} // namespace

ForgetfulDisk::ForgetfulDisk(std::string name, Files files)
    : name_{std::move(name)}, first_{files}, files_{std::move(files)}, vfs_{calls_to(*this)} {
    check(sqlite3_vfs_register(vfs_.get(), 0) == SQLITE_OK, "SQLite takes the disk in memory");
}

ForgetfulDisk::~ForgetfulDisk() {
    sqlite3_vfs_unregister(vfs_.get());
}

std::size_t ForgetfulDisk::syncs() const {
    return static_cast<std::size_t>(std::ranges::count(operations_, Kind::Sync, &Operation::kind));
}

void ForgetfulDisk::remove(const std::string& file) {
    files_.erase(file);
    operations_.push_back({Kind::Remove, file, 0, {}});
}

int ForgetfulDisk::read(const std::string& file, std::span<Byte> into, std::size_t at) const {
    const Bytes& content = files_.at(file);
    const std::size_t there = at < content.size() ? std::min(into.size(), content.size() - at) : 0;
    std::copy_n(content.begin() + static_cast<std::ptrdiff_t>(std::min(at, content.size())), there,
                into.begin());
    std::fill(into.begin() + static_cast<std::ptrdiff_t>(there), into.end(), Byte{0});
    return there == into.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int ForgetfulDisk::write(const std::string& file, ByteView bytes, std::size_t at) {
    Bytes& content = files_.at(file);
    std::uintmax_t all = 0;
    for (const auto& [name, there] : files_)
        all += there.size();
    const std::size_t grows = at + bytes.size() > content.size() ? at + bytes.size() - content.size() : 0;
    if (all + grows > bytes_max_) return SQLITE_FULL;
    operations_.push_back({Kind::Write, file, at, {bytes.begin(), bytes.end()}});
    apply(content, operations_.back(), 0, bytes.size());
    return SQLITE_OK;
}

void ForgetfulDisk::cut_off(const std::string& file, std::size_t size_wanted) {
    files_.at(file).resize(size_wanted);
    operations_.push_back({Kind::CutOff, file, size_wanted, {}});
}

int ForgetfulDisk::sync(const std::string& file) {
    if (fail_syncs_) return SQLITE_IOERR_FSYNC;
    if (ignore_syncs_of_log_ && file.ends_with("-wal")) return SQLITE_OK;
    operations_.push_back({Kind::Sync, file, 0, {}});
    return SQLITE_OK;
}

std::size_t ForgetfulDisk::size(const std::string& file) const {
    return files_.at(file).size();
}

void ForgetfulDisk::apply(Bytes& content, const Operation& operation, std::size_t first, std::size_t count) {
    if (operation.kind == Kind::CutOff) {
        content.resize(operation.at);
        return;
    }
    const std::size_t end = operation.at + first + count;
    if (content.size() < end) content.resize(end);
    std::copy_n(operation.bytes.begin() + static_cast<std::ptrdiff_t>(first), count,
                content.begin() + static_cast<std::ptrdiff_t>(operation.at + first));
}

Bytes ForgetfulDisk::survivor(const Unsynced& file, Cut cut, Random& random) {
    Bytes content = file.safe;
    if (cut == Cut::Nothing || file.since.empty()) return content;
    const bool torn = cut == Cut::Torn;
    const std::size_t reached = torn ? 1 + random.below(file.since.size()) : file.since.size();
    for (std::size_t number = 0; number < reached; ++number) {
        const Operation& operation = *file.since[number];
        const std::size_t size = operation.bytes.size();
        if (cut == Cut::Sectors) {
            if (operation.kind == Kind::CutOff && random.below(2) == 0) apply(content, operation, 0, 0);
            for (std::size_t at = 0; at < size; at += sector)
                if (random.below(2) == 0) apply(content, operation, at, std::min(sector, size - at));
        } else if (torn && number + 1 == reached && size > 0) {
            apply(content, operation, 0, random.below(size + 1));
        } else {
            apply(content, operation, 0, size);
        }
    }
    return content;
}

ForgetfulDisk::Files ForgetfulDisk::after_cut(std::size_t operations, Cut cut, Random& random) const {
    std::map<std::string, Unsynced> state;
    for (const auto& [name, content] : first_)
        state[name].safe = content;
    for (std::size_t number = 0; number < operations; ++number) {
        const Operation& operation = operations_[number];
        if (operation.kind == Kind::SyncFolder) {
            std::erase_if(state, [](const auto& entry) { return entry.second.removed; });
            continue;
        }
        Unsynced& file = state[operation.file];
        if (operation.kind == Kind::Remove) {
            file.removed = true;
        } else if (operation.kind == Kind::Sync) {
            for (const Operation* done : file.since)
                apply(file.safe, *done, 0, done->bytes.size());
            file.since.clear();
        } else {
            if (file.removed) file = {}; // another file of that name
            file.since.push_back(&operation);
        }
    }
    Files files;
    for (const auto& [name, file] : state) {
        const bool comes_back = cut == Cut::Nothing || (cut == Cut::Sectors && random.below(2) == 0);
        if (file.removed && !comes_back) continue;
        files[name] = survivor(file, cut, random);
    }
    return files;
}

} // namespace fengqiao
