#include "platform/sqlite/database/database.h"
#include "tests/platform/sqlite/forgetful_disk/forgetful_disk.h"

#include <catch2/catch_test_macros.hpp>

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

using namespace fengqiao;
using namespace fengqiao::sqlite;

namespace {

namespace fs = std::filesystem;

struct Place {
    Place() {
        std::string name = (fs::temp_directory_path() / "fengqiao-database-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        folder = name;
    }
    ~Place() {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    [[nodiscard]] Result<Database> open(OpenMode mode = OpenMode::OnlyConnection) const {
        return Database::open({folder / "some.db", mode, {}});
    }
    fs::path folder;
};

// A disk whose files say themselves how they are locked: SQLite asks it before it obeys
// (SQLITE_FCNTL_PRAGMA).
class StubbornDisk {
public:
    StubbornDisk() : own_{*sqlite3_vfs_find(nullptr)} {
        own_.zName = name;
        own_.pNext = nullptr;
        own_.xOpen = open;
        sqlite3_vfs_register(&own_, 0);
    }
    ~StubbornDisk() { sqlite3_vfs_unregister(&own_); }
    StubbornDisk(const StubbornDisk&) = delete;
    StubbornDisk& operator=(const StubbornDisk&) = delete;

    static constexpr const char* name = "stubborn";

private:
    static int open(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* flags_out) {
        sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
        const int opened = real->xOpen(real, path, file, flags, flags_out);
        if (opened != SQLITE_OK || (flags & SQLITE_OPEN_MAIN_DB) == 0) return opened;
        static const sqlite3_io_methods* real_methods = nullptr;
        static sqlite3_io_methods methods;
        real_methods = file->pMethods;
        methods = *real_methods;
        methods.xFileControl = [](sqlite3_file* asked, int what, void* about) {
            auto* words = static_cast<char**>(about);
            if (what != SQLITE_FCNTL_PRAGMA || std::string_view{words[1]} != "locking_mode")
                return real_methods->xFileControl(asked, what, about);
            words[0] = sqlite3_mprintf("normal");
            return SQLITE_OK;
        };
        file->pMethods = &methods;
        return opened;
    }
    sqlite3_vfs own_;
};

std::string answer(Database& database, const std::string& sql) {
    return database.connection().execAndGet(sql).getString();
}

} // namespace

TEST_CASE("the only connection has every setting durability stands on") {
    const Place place;
    auto database = place.open();
    REQUIRE(database);
    CHECK(answer(*database, "PRAGMA locking_mode") == "exclusive");
    CHECK(answer(*database, "PRAGMA journal_mode") == "wal");
    CHECK(answer(*database, "PRAGMA synchronous") == "2");
    CHECK(answer(*database, "PRAGMA wal_autocheckpoint") == "1000");
    CHECK(answer(*database, "PRAGMA journal_size_limit") == "16777216");
    CHECK(answer(*database, "PRAGMA temp_store") == "2");
    CHECK(answer(*database, "PRAGMA foreign_keys") == "1");
    CHECK(answer(*database, "PRAGMA trusted_schema") == "0");
    CHECK(answer(*database, "PRAGMA cell_size_check") == "1");
    CHECK(answer(*database, "PRAGMA secure_delete") == "2");
}

TEST_CASE("a database that will not be locked for one program alone is not used") {
    const Place place;
    const StubbornDisk disk;
    const auto open = [&](OpenMode mode) {
        return Database::open({place.folder / "some.db", mode, StubbornDisk::name});
    };
    CHECK(open(OpenMode::Writer));
    const auto shared = open(OpenMode::OnlyConnection);
    REQUIRE_FALSE(shared);
    CHECK(shared.error().kind == TroubleKind::StoreBroken);
}

TEST_CASE("the exclusive connection keeps its index in memory and its log on disk") {
    const Place place;
    {
        auto database = place.open();
        REQUIRE(database);
        REQUIRE(
            database->transact([](SQLite::Database& connection) { connection.exec("CREATE TABLE t(x)"); }));
        CHECK_FALSE(fs::exists(place.folder / "some.db-shm"));
    }
    CHECK(fs::exists(place.folder / "some.db-wal"));
}

TEST_CASE("a word in double quotes is not taken for a text") {
    const Place place;
    auto database = place.open();
    REQUIRE(database);
    CHECK_FALSE(
        database->attempt([](SQLite::Database& connection) { connection.exec("SELECT \"nothing\""); }));
}

TEST_CASE("the schema cannot be rewritten behind SQLite's back") {
    const Place place;
    auto database = place.open();
    REQUIRE(database->transact([](SQLite::Database& connection) { connection.exec("CREATE TABLE t(x)"); }));
    CHECK_FALSE(database->attempt([](SQLite::Database& connection) {
        connection.exec("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema");
    }));
}

TEST_CASE("a second program is refused while the only connection is open") {
    const Place place;
    auto database = place.open();
    REQUIRE(database);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto second = place.open();
        ::_exit(!second && second.error().kind == TroubleKind::Busy ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
}

TEST_CASE("a reader sees what the writer has committed and can change nothing") {
    const Place place;
    auto writer = place.open(OpenMode::Writer);
    REQUIRE(writer);
    REQUIRE(writer->transact([](SQLite::Database& connection) { connection.exec("CREATE TABLE t(x)"); }));
    auto reader = place.open(OpenMode::Reader);
    REQUIRE(reader);
    REQUIRE(
        writer->transact([](SQLite::Database& connection) { connection.exec("INSERT INTO t VALUES(7)"); }));
    CHECK(answer(*reader, "SELECT x FROM t") == "7");
    CHECK_FALSE(reader->transact([](SQLite::Database& connection) { connection.exec("DELETE FROM t"); }));
}

TEST_CASE("a transaction that throws leaves nothing behind") {
    const Place place;
    auto database = place.open();
    REQUIRE(database->transact(
        [](SQLite::Database& connection) { connection.exec("CREATE TABLE t(x UNIQUE)"); }));
    const auto failed = database->transact([](SQLite::Database& connection) {
        connection.exec("INSERT INTO t VALUES(1)");
        connection.exec("INSERT INTO t VALUES(1)");
    });
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == TroubleKind::StoreBroken);
    CHECK(answer(*database, "SELECT count(*) FROM t") == "0");
    CHECK(*database->transact([](SQLite::Database&) { return 5; }) == 5);
}

TEST_CASE("a file that is no database is called damaged, a folder without rights is not") {
    const Place place;
    std::ofstream{place.folder / "some.db"} << std::string(10'000, 'x');
    const auto broken = place.open();
    REQUIRE_FALSE(broken);
    CHECK(is_damage(broken.error()));
    const auto nowhere =
        Database::open({place.folder / "not there" / "some.db", OpenMode::OnlyConnection, {}});
    REQUIRE_FALSE(nowhere);
    CHECK_FALSE(is_damage(nowhere.error()));
    CHECK(nowhere.error().text.find("rights") != std::string::npos);
}

TEST_CASE("a backup is whole, replaces the one before and leaves no half behind") {
    const Place place;
    auto database = place.open();
    REQUIRE(database->transact([](SQLite::Database& connection) { connection.exec("CREATE TABLE t(x)"); }));
    std::ofstream{place.folder / "copy.db.tmp"} << "left by a power cut";
    REQUIRE(database->back_up(place.folder / "copy.db"));
    REQUIRE(
        database->transact([](SQLite::Database& connection) { connection.exec("INSERT INTO t VALUES(1)"); }));
    REQUIRE(database->back_up(place.folder / "copy.db"));
    CHECK_FALSE(fs::exists(place.folder / "copy.db.tmp"));
    SQLite::Database copy{(place.folder / "copy.db").string()};
    CHECK(copy.execAndGet("SELECT count(*) FROM t").getInt() == 1);
    CHECK_FALSE(database->back_up(place.folder / "not there" / "copy.db"));
}

TEST_CASE("a commit asks the disk for exactly one sync") {
    ForgetfulDisk disk{"counting"};
    auto database = Database::open({"/some.db", OpenMode::OnlyConnection, disk.name()});
    REQUIRE(database);
    REQUIRE(database->transact([](SQLite::Database& connection) { connection.exec("CREATE TABLE t(x)"); }));
    const auto before = disk.syncs();
    REQUIRE(
        database->transact([](SQLite::Database& connection) { connection.exec("INSERT INTO t VALUES(1)"); }));
    REQUIRE(
        database->transact([](SQLite::Database& connection) { connection.exec("INSERT INTO t VALUES(2)"); }));
    CHECK(disk.syncs() == before + 2);
}

TEST_CASE("a full disk is said to be full") {
    ForgetfulDisk disk{"small"};
    auto database = Database::open({"/some.db", OpenMode::OnlyConnection, disk.name()});
    REQUIRE(database->transact([](SQLite::Database& connection) { connection.exec("CREATE TABLE t(x)"); }));
    disk.limit_bytes(20'000);
    const auto full = database->transact(
        [](SQLite::Database& connection) { connection.exec("INSERT INTO t VALUES(zeroblob(50000))"); });
    REQUIRE_FALSE(full);
    CHECK(full.error().kind == TroubleKind::DiskFull);
    CHECK(answer(*database, "SELECT count(*) FROM t") == "0");
}

TEST_CASE("a failed sync ends the program") {
    ForgetfulDisk disk{"failing"};
    auto database = Database::open({"/some.db", OpenMode::OnlyConnection, disk.name()});
    const pid_t child = ::fork();
    if (child == 0) {
        std::fclose(stderr);
        disk.fail_syncs();
        (void)database->transact([](SQLite::Database& connection) { connection.exec("CREATE TABLE t(x)"); });
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == EXIT_FAILURE);
}
