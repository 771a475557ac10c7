#pragma once

#include "core/basics/random.h"

#include <sqlite3.h>

#include <map>
#include <memory>

namespace fengqiao {

// How the power goes (docs: SYNC 2.2): what of the writes that were not synced reached the disk.
enum class Cut {
    Nothing,    // none of them
    Everything, // all of them
    Sectors,    // any of their 512-byte sectors, in any order
    Torn,       // the first so many, the last of them in part
};
constexpr std::array<Cut, 4> every_cut{Cut::Nothing, Cut::Everything, Cut::Sectors, Cut::Torn};

// A disk in memory for SQLite that remembers every write and sync it was asked for, and can say what would
// lie on it had the power gone at any moment. File names come and go with the folder, not with the file:
// until the folder is synced, a file that was removed may come back.
class ForgetfulDisk {
public:
    using Files = std::map<std::string, Bytes>;

    // SQLite knows it under `name` until it goes; names are used once at a time.
    explicit ForgetfulDisk(std::string name, Files files = {});
    ~ForgetfulDisk();
    ForgetfulDisk(const ForgetfulDisk&) = delete;
    ForgetfulDisk& operator=(const ForgetfulDisk&) = delete;

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::size_t operations() const { return operations_.size(); }
    [[nodiscard]] std::size_t syncs() const;
    // What lies on it after the first `operations` and a power cut.
    [[nodiscard]] Files after_cut(std::size_t operations, Cut cut, Random& random) const;

    void sync_folder() { operations_.push_back({Kind::SyncFolder, {}, 0, {}}); }

    // How it may misbehave from now on.
    void limit_bytes(std::uintmax_t bytes) { bytes_max_ = bytes; }
    void fail_syncs() { fail_syncs_ = true; }
    void ignore_syncs_of_log() { ignore_syncs_of_log_ = true; } // what synchronous=NORMAL comes to

    // Called by the functions SQLite calls.
    [[nodiscard]] bool exists(const std::string& file) const { return files_.contains(file); }
    void create(const std::string& file) { files_.try_emplace(file); }
    void remove(const std::string& file);
    int read(const std::string& file, std::span<Byte> into, std::size_t at) const;
    int write(const std::string& file, ByteView bytes, std::size_t at);
    void cut_off(const std::string& file, std::size_t size);
    int sync(const std::string& file);
    [[nodiscard]] std::size_t size(const std::string& file) const;

private:
    enum class Kind { Write, CutOff, Sync, Remove, SyncFolder };
    struct Operation {
        Kind kind{};
        std::string file;
        std::size_t at{0}; // where it is written; the new size when it is cut off
        Bytes bytes;
    };
    // What of a file is safe, and what was asked for since.
    struct Unsynced {
        Bytes safe;
        bool removed{false}; // may come back
        std::vector<const Operation*> since;
    };
    static void apply(Bytes& content, const Operation& operation, std::size_t first, std::size_t count);
    static Bytes survivor(const Unsynced& file, Cut cut, Random& random);

    std::string name_;
    Files first_, files_;
    std::vector<Operation> operations_;
    std::uintmax_t bytes_max_{UINTMAX_MAX};
    bool fail_syncs_{false};
    bool ignore_syncs_of_log_{false};
    std::unique_ptr<sqlite3_vfs> vfs_;
};

} // namespace fengqiao
