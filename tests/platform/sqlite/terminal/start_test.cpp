#include "tests/platform/sqlite/terminal/terminal_disk.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <sys/wait.h>

#include <csignal>
#include <thread>

using namespace fengqiao;

namespace {

void in_database(const std::filesystem::path& file, const std::string& sql) {
    SQLite::Database{file.string(), SQLite::OPEN_READWRITE}.exec(sql);
}

// How a child process ended that did this.
template <class Work> int ending_of(Work work) {
    const pid_t child = ::fork();
    if (child == 0) {
        std::fclose(stderr);
        std::signal(SIGABRT, SIG_DFL);
        work();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

TEST_CASE("the first start makes a database and says so, the second checks every event") {
    TerminalDisk disk;
    CHECK(disk.store->start_report().fresh);
    disk.open_first();
    for (int filed = 0; filed < 3; ++filed)
        REQUIRE(disk.file());
    disk.reopen();
    CHECK_FALSE(disk.store->start_report().fresh);
    CHECK(disk.store->start_report().events_verified == 3);
    CHECK_FALSE(disk.store->start_report().quarantined);
}

TEST_CASE("a second process is refused and told why") {
    TerminalDisk disk;
    disk.open_first();
    const int status = ending_of([&] {
        const auto second = disk.open();
        const bool told = !second && second.error().kind == TroubleKind::Busy &&
                          second.error().text.find("another process") != std::string::npos;
        ::_exit(told ? 0 : 1);
    });
    CHECK(status == 0);
    CHECK(disk.file());
}

TEST_CASE("a data folder of another terminal is refused and left alone") {
    TerminalDisk disk;
    disk.open_first();
    REQUIRE(disk.file());
    disk.close();
    disk.settings.terminal = TerminalId{{0x99}};
    CHECK(disk.open().error().kind == TroubleKind::NotAllowed);
    disk.settings.terminal = TerminalId{{0x11}};
    disk.reopen();
    CHECK(disk.journal().state()->head.sequence == 1);
}

TEST_CASE("a database of a newer program is refused and left alone") {
    TerminalDisk disk;
    disk.open_first();
    disk.close();
    in_database(disk.database(), "PRAGMA user_version=99; UPDATE meta SET value=99 WHERE name='version'");
    const auto refused = disk.open();
    CHECK(refused.error().kind == TroubleKind::NotAllowed);
    CHECK(refused.error().text.find("newer program") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(disk.folder.path() / "quarantine"));
}

TEST_CASE("a data folder that is not there is said in one line") {
    TerminalDisk disk;
    disk.close();
    disk.settings.folder = disk.folder.path() / "nowhere";
    const auto refused = disk.open();
    CHECK(refused.error().kind == TroubleKind::StoreBroken);
    CHECK(refused.error().text.find("data folder") != std::string::npos);
    CHECK(refused.error().text.find('\n') == std::string::npos);
}

TEST_CASE("a call from another thread than the store's ends the program") {
    TerminalDisk disk;
    disk.open_first();
    const int status = ending_of([&] { std::thread{[&] { (void)disk.journal().state(); }}.join(); });
    CHECK(status != 0);
}

TEST_CASE("a backup put back in place begins a new journal and loses no event it held") {
    TerminalDisk disk;
    const auto first = disk.open_first();
    REQUIRE(disk.file());
    REQUIRE(disk.file());
    REQUIRE(disk.store->back_up());
    REQUIRE(disk.file());
    disk.close();
    std::filesystem::remove(disk.log());
    std::filesystem::rename(disk.folder.path() / "backup.db", disk.database());
    disk.reopen();
    CHECK(disk.store->start_report().restored);
    const auto state = disk.journal().state();
    CHECK(state->journal != first.journal);
    CHECK(state->reason == JournalReason::Restore);
    CHECK(state->predecessor->journal == first.journal);
    CHECK(state->head.sequence == 2);
    CHECK(*first_broken(disk.journal(), disk.digest, {}) == std::nullopt);
    disk.reopen();
    CHECK_FALSE(disk.store->start_report().restored);
    CHECK(disk.journal().state()->journal == state->journal);
}

TEST_CASE("one backup is kept, the newest") {
    TerminalDisk disk;
    disk.open_first();
    REQUIRE(disk.store->back_up());
    REQUIRE(disk.file());
    REQUIRE(disk.store->back_up());
    int backups = 0;
    for (const auto& entry : std::filesystem::directory_iterator{disk.folder.path()})
        backups += entry.path().filename().string().starts_with("backup") ? 1 : 0;
    CHECK(backups == 1);
    SQLite::Database backup{(disk.folder.path() / "backup.db").string(), SQLite::OPEN_READONLY};
    CHECK(backup.execAndGet("SELECT count(*) FROM event").getInt() == 1);
}

TEST_CASE("a checkpoint empties the log and loses nothing") {
    TerminalDisk disk;
    disk.open_first();
    REQUIRE(disk.file());
    CHECK(std::filesystem::file_size(disk.log()) > 0);
    REQUIRE(disk.store->checkpoint());
    CHECK(std::filesystem::file_size(disk.log()) == 0);
    REQUIRE(disk.file());
    disk.reopen();
    CHECK(disk.journal().state()->head.sequence == 2);
}

TEST_CASE("the ballast is really written, and laid down again after it was thrown off") {
    TerminalDisk disk;
    disk.close();
    disk.settings.ballast_bytes = 3 * 1024 * 1024;
    disk.reopen();
    const auto ballast = disk.folder.path() / "ballast";
    CHECK(std::filesystem::file_size(ballast) == disk.settings.ballast_bytes);
    std::filesystem::remove(ballast);
    CHECK(disk.store->disk_room() == sqlite::DiskRoom::TextOnly);
    REQUIRE(disk.store->renew_ballast());
    CHECK(std::filesystem::file_size(ballast) == disk.settings.ballast_bytes);
    CHECK(disk.store->disk_room() != sqlite::DiskRoom::TextOnly);
}
