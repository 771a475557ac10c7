#pragma once

#include "core/basics/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <type_traits>

namespace fengqiao::sqlite {

enum class OpenMode {
    OnlyConnection, // the terminal: exclusive lock, a second process is refused
    Writer,         // headquarters: the one connection that writes
    Reader,         // headquarters: read-only, beside the writer
};

struct OpenWish {
    std::filesystem::path file;
    OpenMode mode{OpenMode::OnlyConnection};
    std::string vfs; // empty: the system's own; tests bring one that forgets at a power cut
};

// One SQLite connection with the settings of SYNC 2.1, asserted each time it is opened. The library's
// exceptions end here: adapters do their work inside attempt() or transact() and get a Result.
class Database {
public:
    // Creates file and folder entry durably when they do not exist, except as a Reader.
    // StoreBroken: not a database, damaged, or held by another process (the text says which); DiskFull.
    static Result<Database> open(const OpenWish& wish);

    // Work(SQLite::Database&) may throw SQLite::Exception; it comes back as a Trouble. A failed fsync ends
    // the process at once: the pages may be lost and must be read again from the log (SYNC 2.3).
    template <class Work> auto attempt(Work work) -> Result<std::invoke_result_t<Work, SQLite::Database&>>;

    // The same inside BEGIN IMMEDIATE … COMMIT; anything but a return rolls back. When it returns a value the
    // change is on disk.
    template <class Work> auto transact(Work work) -> Result<std::invoke_result_t<Work, SQLite::Database&>>;

    SQLite::Database& connection() { return connection_; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

    // VACUUM INTO a temporary file beside `target`, fsync, rename, fsync of the folder.
    Result<void> back_up(const std::filesystem::path& target);
    // wal_checkpoint(TRUNCATE): for quiet hours.
    Result<void> checkpoint();

private:
    Database(SQLite::Database connection, std::filesystem::path file)
        : connection_{std::move(connection)}, file_{std::move(file)} {}

    SQLite::Database connection_;
    std::filesystem::path file_;
};

// What an exception of the library means to whoever must act; does not return after a failed fsync.
Trouble trouble_of(const SQLite::Exception& exception);

// The trouble of a file whose bytes are not those that were written, and whether a trouble is that one.
Trouble damage();
bool is_damage(const Trouble& trouble);

// fsync of a file or a folder; StoreBroken when it fails.
Result<void> sync_to_disk(const std::filesystem::path& path);

template <class Work> auto Database::attempt(Work work)
    -> Result<std::invoke_result_t<Work, SQLite::Database&>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work, SQLite::Database&>>) {
            work(connection_);
            return {};
        } else {
            return work(connection_);
        }
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(trouble_of(exception));
    }
}

template <class Work> auto Database::transact(Work work)
    -> Result<std::invoke_result_t<Work, SQLite::Database&>> {
    return attempt([&](SQLite::Database& connection) {
        SQLite::Transaction transaction{connection, SQLite::TransactionBehavior::IMMEDIATE};
        if constexpr (std::is_void_v<std::invoke_result_t<Work, SQLite::Database&>>) {
            work(connection);
            transaction.commit();
        } else {
            auto answer = work(connection);
            transaction.commit();
            return answer;
        }
    });
}

} // namespace fengqiao::sqlite
