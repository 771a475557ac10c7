#include "platform/sqlite/database/database.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace fengqiao::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr int writer_patience_ms = 5000; // another connection's short transaction, never a queue

std::string answer_of(SQLite::Database& connection, const std::string& pragma) {
    SQLite::Statement statement{connection, pragma};
    return statement.executeStep() ? statement.getColumn(0).getString() : std::string{};
}

// Said in the order SYNC 2.1 gives: the lock before the first access, the log mode before anything is
// written.
void set_lock_and_log(SQLite::Database& connection, OpenMode mode) {
    if (mode == OpenMode::OnlyConnection &&
        answer_of(connection, "PRAGMA locking_mode=EXCLUSIVE") != "exclusive")
        throw SQLite::Exception("the database could not be put into locking_mode=EXCLUSIVE", SQLITE_CANTOPEN);
    if (mode != OpenMode::Reader) {
        const std::string log = answer_of(connection, "PRAGMA journal_mode=WAL");
        if (log != "wal")
            throw SQLite::Exception("the database could not be put into WAL mode", SQLITE_CANTOPEN);
        connection.exec("PRAGMA synchronous=FULL");
        if (answer_of(connection, "PRAGMA synchronous") != "2")
            throw SQLite::Exception("the database could not be put into synchronous=FULL", SQLITE_CANTOPEN);
    }
}

void set_limits_and_defences(SQLite::Database& connection) {
    connection.exec("PRAGMA wal_autocheckpoint=1000");
    answer_of(connection, "PRAGMA journal_size_limit=16777216");
    answer_of(connection, "PRAGMA mmap_size=0");
    connection.exec("PRAGMA temp_store=MEMORY");
    connection.exec("PRAGMA foreign_keys=ON");
    connection.exec("PRAGMA trusted_schema=OFF");
    connection.exec("PRAGMA cell_size_check=ON");
    answer_of(connection, "PRAGMA secure_delete=FAST");
    sqlite3* handle = connection.getHandle();
    int keep_log = 1;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keep_log);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
}

// fsync by the handle that SQLite itself holds: closing another one of the same file would drop the locks of
// this whole process (POSIX), and a second program could come in.
void sync_through(SQLite::Database& connection) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    const int answer = file->pMethods->xSync(file, SQLITE_SYNC_FULL);
    if (answer != SQLITE_OK) throw SQLite::Exception("the new database could not be synced to disk", answer);
}

int flags_of(OpenMode mode) {
    if (mode == OpenMode::Reader) return SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX;
    return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX;
}

std::string text_of_busy() {
    return "another process holds the database; stop the other program, or give this one a data folder of "
           "its own";
}

} // namespace

Trouble damage() {
    return {TroubleKind::StoreBroken, "the database is damaged"};
}

bool is_damage(const Trouble& trouble) {
    return trouble == damage();
}

Trouble trouble_of(const SQLite::Exception& exception) {
    const int extended = exception.getExtendedErrorCode();
    if (extended == SQLITE_IOERR_FSYNC || extended == SQLITE_IOERR_DIR_FSYNC) {
        std::fputs("fengqiao: the disk did not keep what was written; starting again from the log\n", stderr);
        _exit(EXIT_FAILURE);
    }
    if (extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_CORRUPTFS) return damage();
    switch (exception.getErrorCode()) {
    case SQLITE_FULL: return {TroubleKind::DiskFull, "the disk is full"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {TroubleKind::Busy, text_of_busy()};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return damage();
    case SQLITE_READONLY:
        return {TroubleKind::StoreBroken, "the database cannot be written; look at the disk's rights"};
    case SQLITE_CANTOPEN:
        return {TroubleKind::StoreBroken, "the database cannot be opened; look at its folder's rights"};
    }
    // The library's own words name tables and constraints, never values.
    return {TroubleKind::StoreBroken, std::string{"the database refused: "} + exception.getErrorStr()};
}

Result<void> sync_to_disk(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return trouble(TroubleKind::StoreBroken, "cannot be opened for syncing: " + path.filename().string());
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!synced)
        return trouble(TroubleKind::StoreBroken, "cannot be synced to disk: " + path.filename().string());
    return {};
}

Result<Database> Database::open(const OpenWish& wish) {
    std::error_code ignored;
    const bool fresh = wish.vfs.empty() && !fs::exists(wish.file, ignored);
    try {
        const int patience = wish.mode == OpenMode::OnlyConnection ? 0 : writer_patience_ms;
        SQLite::Database connection{wish.file.string(), flags_of(wish.mode), patience, wish.vfs};
        set_lock_and_log(connection, wish.mode);
        set_limits_and_defences(connection);
        if (fresh && wish.mode != OpenMode::Reader) {
            // Without these a power cut after the first start may bring back an empty folder (SYNC 2.2).
            sync_through(connection);
            if (auto synced = sync_to_disk(wish.file.parent_path()); !synced)
                return std::unexpected(synced.error());
        }
        return Database{std::move(connection), wish.file};
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(trouble_of(exception));
    }
}

Result<void> Database::back_up(const fs::path& target) {
    fs::path half = target;
    half += ".tmp";
    std::error_code error;
    fs::remove(half, error);
    auto copied = attempt([&](SQLite::Database& connection) {
        SQLite::Statement copy{connection, "VACUUM INTO ?"};
        copy.bind(1, half.string());
        copy.exec();
    });
    if (!copied) return copied;
    if (auto synced = sync_to_disk(half); !synced) return synced;
    fs::rename(half, target, error);
    if (error)
        return trouble(TroubleKind::StoreBroken, "the backup could not be put in place: " + error.message());
    return sync_to_disk(target.parent_path());
}

Result<void> Database::checkpoint() {
    return attempt(
        [](SQLite::Database& connection) { answer_of(connection, "PRAGMA wal_checkpoint(TRUNCATE)"); });
}

} // namespace fengqiao::sqlite
