#pragma once

#include "core/journal/digest.h"
#include "core/sync/blob_decision.h"

#include <filesystem>

namespace fengqiao::headquarters {

// Blobs as files of the data folder, named by their SHA-256, for the owner alone; half of one ends in
// ".part". Files and not rows of the database: a blob never changes once it is whole, so a backup copies each
// once instead of all of them every night, and one thread that writes events never waits for one.
class BlobFiles {
public:
    BlobFiles(std::filesystem::path data_folder, const Digest& digest)
        : folder_{data_folder / "blobs"}, backups_{data_folder / "backups" / "blobs"}, digest_{digest} {}

    [[nodiscard]] BlobOnHand on_hand(const Hash& name) const;
    // At the end of what is there, which the caller has looked at. DiskFull, StoreBroken.
    Result<void> append(const Hash& name, ByteView piece);
    // Everything is there: hashed, then on disk under its name. False, with nothing left, when it is
    // something else.
    Result<bool> complete(const Hash& name);
    // What headquarters has itself: whole and on disk under its name at once. DiskFull, StoreBroken.
    Result<void> keep(const Hash& name, ByteView bytes);
    // NotFound when the whole of it is not here; StoreBroken when it rotted.
    [[nodiscard]] Result<Bytes> read(const Hash& name) const;
    // Here and in the backups, whole or half. No trouble when there is none.
    Result<void> remove(const Hash& name);

    // Copied beside the backups of the database, unless it lies there whole already.
    Result<void> back_up(const Hash& name);
    [[nodiscard]] bool is_whole(const Hash& name) const;
    [[nodiscard]] bool is_backed_up(const Hash& name) const;

private:
    [[nodiscard]] std::filesystem::path whole(const Hash& name) const { return folder_ / to_hex(name); }
    [[nodiscard]] std::filesystem::path half(const Hash& name) const;
    [[nodiscard]] bool holds(const std::filesystem::path& file, const Hash& name) const;

    std::filesystem::path folder_, backups_;
    const Digest& digest_;
};

} // namespace fengqiao::headquarters
